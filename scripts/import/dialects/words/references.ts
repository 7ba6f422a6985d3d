import { codeRanges, within } from '../../../../site/markdown/code-ranges.ts';
import type { Lose } from '../../losses.ts';

/**
 * `[words][mkdocs.site_dir]`, whose end names a place that a plugin of MkDocs finds on some other page: the words stay. What
 * the text itself explains is Markdown's own.
 */
export function readReferences(markdown: string, lose: Lose): string {
  if (!/\]\s?\[/.test(markdown)) return markdown;
  const isQuiet = within(codeRanges(markdown));
  const explained = new Set(
    [...markdown.matchAll(definition)].map(([, key = '']) => referenceLabel(key)),
  );
  return markdown.replace(
    reference,
    (whole, words: string, space: string, key: string, at: number) => {
      // Two lists of numbers in a formula are none, nor are the brackets of a program.
      const isName = space === '' ? /[a-z]/i.test(key) : key.includes('.');
      if (isQuiet(at) || explained.has(referenceLabel(key)) || !isName) return whole;
      lose('link turned into text', whole);
      return words || key;
    },
  );
}

const definition = /^[ \t]*\[([^[\]\n]+)\]:/gm;

const reference = /(?<![\w\]\\!])\[([^[\]\\]{0,300})\](\s?)\[([\w.+-]+)\]/g;

const referenceLabel = (key: string) => key.toLowerCase().replace(/\s+/g, ' ').trim();
