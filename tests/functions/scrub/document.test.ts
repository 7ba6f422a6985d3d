import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scrub } from '../../../worker/contract/privacy/scrub.ts';

const document = readFileSync('docs/privacy.md', 'utf8');

describe('docs/privacy.md', () => {
  test.each(rowsUnder('What is masked'))('says how $example is kept', ({ example, said }) => {
    expect(scrub(example)).toBe(said);
  });

  test.each(rowsUnder('What is not masked'))('says that $example stays', ({ example }) => {
    expect(scrub(example)).toBe(example);
  });

  test('names what stays because it names nobody', () => {
    const [sentence = ''] = /^What names nobody .*$/m.exec(document) ?? [];
    const examples = codeIn(sentence);

    expect(examples.length).toBeGreaterThan(5);
    expect(examples.filter((example) => scrub(example) !== example)).toEqual([]);
  });
});

/** The examples in the second column of the table under a heading, each with what the third says of it. */
function rowsUnder(heading: string): { example: string; said: string }[] {
  const [, section = ''] = document.split(`### ${heading}\n`);
  const [table = ''] = section.split('\n### ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => {
      const [, , examples = '', becomes = ''] = line.split('|');
      const said = codeIn(becomes);
      return codeIn(examples).map((example, n) => ({
        example,
        said: said[n] ?? said[0] ?? '',
      }));
    });
}

function codeIn(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}
