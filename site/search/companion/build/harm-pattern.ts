import { analyserOf } from '../../../languages/registry/analysers.ts';
import type { Locale } from '../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../languages/registry/questions.ts';

/** So many letters of a verb all its forms begin with: "delet", "clos". */
const told = 5;

/** A short pattern that every question has which says to delete, cancel, refund …; nothing for a language that knows no such verbs. */
export function harmPattern(locale: Locale): { harms?: string } {
  const verbs = questionFactsOf(locale).harms.flat();
  if (verbs.length === 0) return {};
  if (analyserOf(locale).writing === 'unspaced') return { harms: verbs.join('|') };
  const starts = verbs.map((verb) => verb.slice(0, Math.min(told, verb.length - 1)));
  return { harms: `\\b(?:${[...new Set(starts)].join('|')})` };
}
