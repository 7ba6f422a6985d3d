import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { startKeys } from '../../scripts/terminal/keys.ts';

/** What a terminal is to a program: a stream that can hand on each key as it is pressed. */
function terminal() {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    setRawMode: (isRaw: boolean) => modes.push(isRaw),
  });
  const output = new PassThrough();
  return { input, output, modes, keys: startKeys(input, output) };
}

test('each key is heard by itself, in its order, also of several at once', async () => {
  const { input, keys } = terminal();
  input.write('1g');
  const first = await keys.next();
  const later = keys.next().then((second) => keys.next().then((third) => [second, third]));
  input.write(' ');

  expect([first, ...(await later)]).toEqual(['1', 'g', ' ']);
});

test.each([
  ['Ctrl+C', '\u0003'],
  ['Ctrl+D', '\u0004'],
])('%s is the end', async (_, key) => {
  const { input, keys } = terminal();
  input.write(key);

  expect(await keys.next()).toBeUndefined();
});

test('the end of the input is the end', async () => {
  const { input, keys } = terminal();
  input.end();

  expect(await keys.next()).toBeUndefined();
});

test('a line is typed as everywhere, and keys are heard again after it', async () => {
  const { input, keys, modes } = terminal();
  const line = keys.line('Which? ');
  input.write(' refunds \n');
  const typed = await line;
  input.write('q');

  expect([typed, await keys.next()]).toEqual(['refunds', 'q']);
  keys.end();
  expect(modes.at(-1)).toBe(false);
});
