import type { Analyser } from '../../../../languages/analyser.ts';
import type { Opposites } from '../../../../languages/facts.ts';
import { analyserOf } from '../../../../languages/registry/analysers.ts';
import type { Locale } from '../../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../../languages/registry/questions.ts';
import { sentencesOf } from '../../../../languages/sentences.ts';
import { isSame, joined, usesOf, type VerbUse } from './verb-uses.ts';

/** What a question wants to end or to begin, and by which verbs. */
export interface Wish {
  pair: Opposites;
  objects: string[];
  /** The one that the others tell more of. */
  head: string | undefined;
}

/** Something that an article says, with its inline marks, and what it is called: its title and the headings above it. */
interface Said {
  names: readonly string[];
  text: string;
}

/** How plainly something tells to end it: not at all, in passing, by what to do, or by what to press. */
type Plainness = 0 | 1 | 2 | 3;

/** So many words of a question name what is to be ended; more than so much of them has to be said, or just so much with their head. */
const mostObjects = 3;
const leastShared = 0.5;

/** What a question wants to end, or to begin, where it says that and of what: "turn off reminders". */
export function wishesIn(question: string, what: 'ends' | 'begins', locale: Locale): Wish[] {
  const analyser = analyserOf(locale);
  const { writing, stem } = analyser;
  const words = analyser.words(joined(question, locale));
  // "It stopped", "it stops" ask for nothing.
  const isAsked = (verb: string) =>
    writing === 'unspaced' || words.some((word) => isAskedBy(word, verb.replace(' ', '')));
  const isAskedBy = (word: string, verb: string) =>
    word === verb || (word.endsWith('ing') && stem(word) === stem(verb));
  return questionFactsOf(locale).opposites.flatMap((pair) =>
    usesOf(pair[what].filter(isAsked), question, locale)
      .filter((use) => !use.isNegated && !use.isNoun && !use.isModifier && use.objects.length > 0)
      .map(({ objects, head }) => ({ pair, head, objects: objects.slice(0, mostObjects) })),
  );
}

/** How plainly something tells to end it, by whatever verb. */
export function tellsToEnd(
  endings: readonly Wish[],
  { names, text }: Said,
  locale: Locale,
): Plainness {
  const analyser = analyserOf(locale);
  const ends = questionFactsOf(locale).opposites.flatMap((pair) => pair.ends);
  const wordsOf = (some: string) => analyser.words(some).map(analyser.stem);
  const topic = names.flatMap(wordsOf);
  const isAsked = (said: readonly string[]) =>
    endings.some((ending) => isNamedBy(said, ending, analyser));
  const found = sentencesOf(text).map((sentence) => {
    const labelled = usesOf(ends, labelsIn(sentence).join(','), locale);
    const nearby = [...topic, ...wordsOf(sentence)];
    if (labelled.some((use) => isAsked(isOpen(use) ? nearby : use.objects))) return 3;
    const uses = usesOf(ends, sentence.replaceAll('**', ''), locale);
    if (uses.some((use) => !isOpen(use) && isTold(use, analyser) && isAsked(use.objects))) return 2;
    return uses.some(isOpen) && isAsked(topic) ? 1 : 0;
  });
  return Math.max(0, ...found) as Plainness;
}

/** Whether it is said of what was named before. */
const isOpen = ({ refersBack, objects }: VerbUse) => refersBack || objects.length === 0;

/** "Reminders stop when …" tells nobody to stop them. */
const isTold = ({ isLed, isPassive }: VerbUse, { writing }: Analyser) =>
  isLed || isPassive || writing === 'unspaced';

/** Whether some words name what is to be ended. */
function isNamedBy(said: readonly string[], { objects, head }: Wish, analyser: Analyser): boolean {
  const isSaid = (object: string) => said.some((one) => isSame(one, object, analyser));
  const share = objects.filter(isSaid).length / objects.length;
  if (share !== leastShared) return share > leastShared;
  return analyser.writing === 'unspaced' || (head !== undefined && isSaid(head));
}

/** What is to be pressed: of a path through menus, where it ends. */
const labelsIn = (text: string) =>
  [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, label = '']) => label.split('›').at(-1) as string);

/** Whether something has one of their verbs on what is to be pressed. */
export const hasLabel = (endings: readonly Wish[], text: string, locale: Locale): boolean =>
  endings.some(({ pair }) => usesOf(pair.ends, labelsIn(text).join(','), locale).length > 0);

/** Whether something has verbs that begin what is to be ended. */
export const tellsToBegin = (endings: readonly Wish[], text: string, locale: Locale): boolean =>
  endings.some(({ pair }) => usesOf(pair.begins, text, locale).length > 0);

/** Whether something has verbs that end what is to be begun. */
export const tellsToEndAny = (wishes: readonly Wish[], text: string, locale: Locale): boolean =>
  wishes.some(({ pair }) => usesOf(pair.ends, text, locale).length > 0);
