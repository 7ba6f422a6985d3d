import { analyserOf } from '../../../languages/registry/analysers.ts';
import type { Locale } from '../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../languages/registry/questions.ts';

/** So many letters of a verb all its forms begin with: "dele", "clos". */
const told = 4;

/** A short pattern that every question has which says to delete, cancel, refund …; nothing for a language that knows no such verbs. */
export function harmPattern(locale: Locale): { harms?: string } {
  const { harms, opposites } = questionFactsOf(locale);
  const verbs = [...harms.flat(), ...opposites.flatMap(({ ends }) => ends)];
  if (verbs.length === 0) return {};
  const isUnspaced = analyserOf(locale).writing === 'unspaced';
  const starts = [...new Set(isUnspaced ? verbs : verbs.map(startOf))];
  const shortest = starts.filter((start) =>
    starts.every(
      (other) => other === start || !(isUnspaced ? start.includes(other) : start.startsWith(other)),
    ),
  );
  return { harms: isUnspaced ? shortest.join('|') : `\\b(?:${shortest.join('|')})` };
}

/** A verb of two words is told by the second, which may stand further behind. */
function startOf(verb: string): string {
  const [first = '', second] = verb.split(' ');
  return second ? `${second}\\b` : first.replace(/e$/, '').slice(0, told);
}
