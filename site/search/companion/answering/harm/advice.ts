import { fold } from '../../../../languages/fold.ts';
import { analyserOf } from '../../../../languages/registry/analysers.ts';
import type { Locale } from '../../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../../languages/registry/questions.ts';
import { plainAnswer } from '../../../results/short-answer.ts';
import { isSaidOf, isSaidOfVerb, usesOf, type VerbUse } from './verb-uses.ts';

export interface Advice {
  locale: Locale;
  /** What the article is called, its title first, and what its answer says. */
  names: readonly string[];
  /** Whether a word names anything in this help centre. */
  isKnown: (term: string) => boolean;
}

/** "Delete a client" (delete, cancel, refund …) is no reason to show how an account is deleted; nor is "do not delete it". */
export function isOtherMatter(question: string, advice: Advice): boolean {
  const { locale, names, isKnown } = advice;
  const analyser = analyserOf(locale);
  const { harms } = questionFactsOf(locale);
  const [title = ''] = names;
  // A title without any such verb says of what the article is; every other name has to say the verb with its object.
  const isTopic = !hasOne(title, harms.flat(), locale);
  const asked = askedIn(question, locale);
  const meant = asked.filter(({ isNegated }) => !isNegated);
  const agrees = ({ verbs, objects }: VerbUse) => {
    const known = objects.filter(isKnown);
    const isTitle = isTopic && known.every((object) => hasOne(title, [object], locale));
    const isSaid = (use: VerbUse) => known.every((object) => isSaidOf(use, object, analyser));
    return (
      known.length > 0 &&
      (isTitle || names.some((name) => usesOf(verbs, name, locale).some(isSaid)))
    );
  };
  const withObject = meant.filter(({ objects }) => objects.length > 0);
  if (asked.length > 0 && meant.length === 0) return true;
  return withObject.length > 0 && !withObject.some(agrees);
}

/** The verbs of a question that say to delete, cancel, refund …. Of "cancel a refund" the second is a noun. */
export function askedIn(question: string, locale: Locale): VerbUse[] {
  const { harms } = questionFactsOf(locale);
  const analyser = analyserOf(locale);
  const found = harms.flatMap((verbs) => usesOf(verbs, question, locale));
  const isNoun = (use: VerbUse) =>
    use.isNoun || (!use.isLed && found.some((other) => isSaidOfVerb(other, use.verbs, analyser)));
  return found.filter((use) => !isNoun(use));
}

/** Whether an article is about deleting, cancelling, refunding …: its title begins with it ("How to delete …" too), or its short answer tells of it. */
export function advisesHarm(
  { title, answer }: { title: string; answer: string },
  locale: Locale,
): boolean {
  const { writing, words, stem, isStopWord } = analyserOf(locale);
  const all = words(title);
  const told = all.slice(all.findIndex((word) => !isStopWord(stem(word))));
  const begins =
    writing === 'unspaced'
      ? questionFactsOf(locale)
          .harms.flat()
          .some((verb) => told.join('').startsWith(verb))
      : doesHarm(told[0] ?? '', locale);
  return begins || doesHarm(plainAnswer(answer), locale);
}

/** Whether a text tells to delete, cancel, refund …, or tells of it. */
export const doesHarm = (text: string, locale: Locale) =>
  hasOne(text, questionFactsOf(locale).harms.flat(), locale);

/** Whether a text has one of the words, in any of its forms; without spaces, wherever its characters stand. */
export function hasOne(text: string, words: readonly string[], locale: Locale): boolean {
  const { writing, words: split, stem } = analyserOf(locale);
  if (writing === 'unspaced') return words.some((word) => fold(text).includes(word));
  const stems = new Set(words.map(stem));
  return split(text).some((word) => stems.has(stem(word)));
}
