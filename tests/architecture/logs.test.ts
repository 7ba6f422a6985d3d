import { expect, test } from 'vitest';
import { codeOf, filesIn } from '../source-files.ts';

const filesWith = (pattern: RegExp) =>
  filesIn('worker').filter((file) => /\.tsx?$/.test(file) && pattern.test(codeOf(file)));

test('only one file of the Worker logs: it knows what must not stand in a log', () => {
  expect(filesWith(/\bconsole\b/)).toEqual(['worker/faults.ts']);
});

test('only one file of the Worker lets work go on behind an answer: what fails there is logged by the runtime', () => {
  expect(filesWith(/\.waitUntil\b/)).toEqual(['worker/http/response/afterwards.ts']);
});
