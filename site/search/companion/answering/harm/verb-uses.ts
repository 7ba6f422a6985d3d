import type { Analyser } from '../../../../languages/analyser.ts';
import { fold } from '../../../../languages/fold.ts';
import { analyserOf } from '../../../../languages/registry/analysers.ts';
import type { Locale } from '../../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../../languages/registry/questions.ts';

/** A verb in a text, and what it is said of. */
export interface VerbUse {
  verbs: readonly string[];
  /** The words that tell something behind it, or else before it, by their stems. */
  objects: string[];
  /** Which of them the others tell more of: the last of those that follow each other, "invoice" of "a recurring invoice for". */
  head: string | undefined;
  /** Whether any stands behind it. */
  isLed: boolean;
  isNegated: boolean;
  /** Whether a word before it makes a noun of it. */
  isNoun: boolean;
  /** Whether it tells which one is meant: 删除的发票. */
  isModifier: boolean;
  /** Whether it is said of what was named before: "turn it off". */
  refersBack: boolean;
  /** Whether it is done to what stands before it: "can be deleted". */
  isPassive: boolean;
}

/** So many words behind a verb, or else before it, its object stands in; of these the first ones name it. */
const near = 4;
const naming = 2;

/** Every use in a text of verbs that mean nearly the same. */
export function usesOf(verbs: readonly string[], text: string, locale: Locale): VerbUse[] {
  const inOne = verbs.map((verb) => verb.replace(' ', ''));
  return joined(text, locale)
    .split(clauseSigns)
    .flatMap((clause) => usesIn(inOne, clause, locale));
}

/** With verbs of two words in one: "turn it off" as "turnoff it". */
export function joined(text: string, locale: Locale): string {
  const { twoWordVerbs } = questionFactsOf(locale);
  return twoWordVerbs ? text.replace(twoWordVerbs, '$1$3$2') : text;
}

/** What stands behind such a sign is said of something else. */
const clauseSigns = /[,;:()，；：（）]/;

function usesIn(verbs: readonly string[], clause: string, locale: Locale): VerbUse[] {
  const analyser = analyserOf(locale);
  const { negations, clauses, determiners, pronouns, passives, modifiers } =
    questionFactsOf(locale);
  const begins = new Set(clauses.map(analyser.stem));
  const isVerb = (term: string) => verbs.some((verb) => analyser.stem(verb) === term);
  const telling = (terms: readonly string[]) =>
    terms.filter((term) => !analyser.isStopWord(term) && !isVerb(term));
  return splitAt(verbs, clause, analyser).map(([before, behind]) => {
    const end = behind.findIndex((term) => begins.has(term));
    const led = (end < 0 ? behind : behind.slice(0, end)).slice(0, near);
    const objects = telling(led);
    const start = before.findLastIndex((term) => begins.has(term));
    const just = before.slice(start + 1).slice(-near);
    const not = just.findLastIndex((term) => negations.includes(term));
    return {
      verbs,
      objects: objects.length > 0 ? objects : telling(just).reverse(),
      head: analyser.writing === 'unspaced' ? objects.at(-1) : headOf(led, analyser),
      isLed: objects.length > 0,
      isNoun: determiners.includes(before.at(-1) ?? ''),
      isModifier: modifiers.includes(behind[0] ?? ''),
      refersBack: pronouns.includes(behind[0] ?? ''),
      isPassive: passives.includes(before.at(-1) ?? ''),
      // "I did not get the link to reset it" wants it.
      isNegated: not >= 0 && telling(just.slice(not + 1)).length === 0,
    };
  });
}

/** The last of the words that tell something, up to one that does not. */
function headOf(terms: readonly string[], { isStopWord }: Analyser): string | undefined {
  const from = terms.findIndex((term) => !isStopWord(term));
  const told = from < 0 ? [] : terms.slice(from);
  const end = told.findIndex(isStopWord);
  return (end < 0 ? told : told.slice(0, end)).at(-1);
}

/** Whether it is said of `object`. */
export const isSaidOf = ({ objects }: VerbUse, object: string, analyser: Analyser): boolean =>
  objects.slice(0, naming).some((own) => isSame(own, object, analyser));

/** Whether two words name one thing; without spaces an engine may cut one of them otherwise. */
export const isSame = (one: string, other: string, { writing }: Analyser): boolean =>
  one === other || (writing === 'unspaced' && (holds(one, other) || holds(other, one)));

/** Whether a word of more characters holds another one. One character is in words of every kind. */
const holds = (word: string, other: string) => [...other].length > 1 && word.includes(other);

/** Whether what it is said of is one of some verbs, as a noun: "cancel a refund". */
export function isSaidOfVerb(
  { objects }: VerbUse,
  verbs: readonly string[],
  { writing, stem }: Analyser,
): boolean {
  const [first] = objects;
  if (writing === 'unspaced') return verbs.some((verb) => objects.join('').startsWith(verb));
  return verbs.some((verb) => stem(verb) === first);
}

/** The stems before and behind each use of a verb. Without spaces an engine may cut a verb in two: it is found by its characters. */
function splitAt(verbs: readonly string[], text: string, { writing, words, stem }: Analyser) {
  const stemsOf = (part: string) => words(part).map(stem);
  if (writing === 'unspaced') {
    const folded = fold(text);
    return verbs.flatMap((verb) => {
      const pieces = folded.split(verb);
      return pieces
        .slice(1)
        .map((_, n) =>
          [pieces.slice(0, n + 1), pieces.slice(n + 1)].map((side) => stemsOf(side.join(' '))),
        )
        .map(([before = [], behind = []]) => [before, behind] as const);
    });
  }
  const stems = new Set(verbs.map(stem));
  const terms = stemsOf(text);
  return terms.flatMap((term, at) =>
    stems.has(term) ? [[terms.slice(0, at), terms.slice(at + 1)] as const] : [],
  );
}
