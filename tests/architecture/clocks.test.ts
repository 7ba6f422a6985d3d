import { expect, test } from 'vitest';
import { codeOf, productFiles } from '../source-files.ts';

/** Who may ask for the present; everything else is handed it. The schedule has the time for which it was called. */
const clocks = [
  ['a route', /^worker\/.+\broutes\.ts$/],
  [
    'what the owner does, routes divided by whether they write to the customer',
    /^worker\/messages\/owner-actions\.ts$/,
  ],
  [
    'what stands before every route, and a refusal, which says by the clock when to try again',
    /^worker\/http\/|^worker\/owner\/sign-in\/owner-only\.ts$/,
  ],
  ['what every page of the owner’s is given, now', /^worker\/owner\/view\.ts$/],
  ['the memory of files of the build, which lasts a minute', /^worker\/built-files\.ts$/],
  ['a command', /^scripts\/[\w-]+\.ts$/],
  [
    'what a command with words of its own runs',
    /^scripts\/(?:check\/content|gaps\/(?:list|write)|week\/say-week)\.ts$/,
  ],
  ['progress on a terminal', /^scripts\/terminal\/progress\.ts$/],
  ['a bench, which measures', /^scripts\/bench\//],
  [
    'the table of migrations as wrangler makes it, which says of itself when each ran',
    /^scripts\/database\/backup\/loading\/statements\.ts$/,
  ],
  ['the build, once', /^site\/content\/articles\.ts$/],
  ['what runs in a browser', /^site\/components\/.+\.ts$/],
] as const;

const present =
  /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^\s)])|(?<!new |[.\w])Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b|\.format(?:ToParts)?\(\s*\)|\bCURRENT_(?:DATE|TIME)|\('now'/;

const asking = productFiles.filter(
  (file) => !file.startsWith('worker/migrations/') && present.test(codeOf(file)),
);

test('only what begins something asks for the present: below it time is a value', () => {
  const strays = asking.filter((file) => !clocks.some(([, files]) => files.test(file)));

  expect(strays).toEqual([]);
});

test.each(clocks)('%s asks for it, or needs no leave', (_, files) => {
  expect(asking.some((file) => files.test(file))).toBe(true);
});
