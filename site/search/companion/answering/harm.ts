import type { Analyser } from '../../../languages/analyser.ts';
import { fold } from '../../../languages/fold.ts';
import { analyserOf } from '../../../languages/registry/analysers.ts';
import type { Locale } from '../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../languages/registry/questions.ts';
import { sentencesOf } from '../../../languages/sentences.ts';
import { plainAnswer } from '../../results/short-answer.ts';
import type { Companion } from '../companion.ts';
import type { SentArticle } from '../format/index-format.ts';
import { hasArticle } from '../format/postings.ts';
import type { OpenArticles } from '../open-articles.ts';
import { textsOf } from './texts-of.ts';
import { isSaidOf, isSaidOfVerb, usesOf, type VerbUse } from './verb-uses.ts';

/**
 * Whether a question that says to delete, cancel, refund … is not about what an article says: its short answer advises that for
 * another thing, or the article has no such verb at all.
 */
export async function isOfOtherMatter(
  companion: Companion,
  question: string,
  { articles, article }: { articles: OpenArticles; article: number },
): Promise<boolean> {
  const { root, analyser } = companion;
  const { locale } = root;
  const { title, answer } = articles.articles.get(article) as SentArticle;
  const names = [...textsOf(articles, article), ...sentencesOf(plainAnswer(answer))];
  const isKnown = (term: string) => articles.ownersOf(term, ['title', 'keyword']).size > 0;
  const advice = { locale, analyser, names, isKnown };
  if (advisesHarm({ title, answer }, locale)) return isOtherMatter(question, advice);
  const verbs = askedIn(question, advice)
    .filter(({ isNegated, objects }) => !isNegated && objects.length > 0)
    .flatMap((use) => use.verbs);
  if (verbs.length === 0 || names.some((name) => hasOne(name, verbs, analyser))) return false;
  return !(await isInBody(verbs, article, companion));
}

/** Whether the body of an article has one of some verbs, in the forms that its index has. */
async function isInBody(
  verbs: readonly string[],
  article: number,
  companion: Companion,
): Promise<boolean> {
  const { analyser } = companion;
  const terms = verbs.map(analyser.writing === 'unspaced' ? asPiece : analyser.stem);
  const words = await companion.wordsAround(terms);
  const all = terms.flatMap((term) => words.having(term));
  return all.some((postings) => hasArticle(postings, article));
}

/** Without spaces an engine may cut a verb in two: it is found by its characters. */
const asPiece = (verb: string) => `~${verb}`;

interface Advice {
  locale: Locale;
  analyser: Analyser;
  /** What the article is called, its title first, and what its answer says. */
  names: readonly string[];
  /** Whether a word names anything in this help centre. */
  isKnown: (term: string) => boolean;
}

/** "Delete a client" (delete, cancel, refund …) is no reason to show how an account is deleted; nor is "do not delete it". */
export function isOtherMatter(question: string, advice: Advice): boolean {
  const { locale, analyser, names, isKnown } = advice;
  const { harms } = questionFactsOf(locale);
  const [title = ''] = names;
  // A title without any such verb says of what the article is; every other name has to say the verb with its object.
  const isTopic = !hasOne(title, harms.flat(), analyser);
  const asked = askedIn(question, advice);
  const meant = asked.filter(({ isNegated }) => !isNegated);
  const agrees = ({ verbs, objects }: VerbUse) => {
    const known = objects.filter(isKnown);
    const isTitle = isTopic && known.every((object) => hasOne(title, [object], analyser));
    const isSaid = (use: VerbUse) => known.every((object) => isSaidOf(use, object, analyser));
    return (
      known.length > 0 &&
      (isTitle || names.some((name) => usesOf(verbs, name, advice).some(isSaid)))
    );
  };
  const withObject = meant.filter(({ objects }) => objects.length > 0);
  if (asked.length > 0 && meant.length === 0) return true;
  return withObject.length > 0 && !withObject.some(agrees);
}

/** The verbs of a question that say to delete, cancel, refund …. Of "cancel a refund" the second is a noun. */
function askedIn(
  question: string,
  { locale, analyser }: Pick<Advice, 'locale' | 'analyser'>,
): VerbUse[] {
  const { harms } = questionFactsOf(locale);
  const found = harms.flatMap((verbs) => usesOf(verbs, question, { locale, analyser }));
  const isNoun = (use: VerbUse) =>
    use.isNoun || (!use.isLed && found.some((other) => isSaidOfVerb(other, use.verbs, analyser)));
  return found.filter((use) => !isNoun(use));
}

/** Whether an article is about deleting, cancelling, refunding …: its title begins with it, or its short answer tells of it. */
function advisesHarm(
  { title, answer }: { title: string; answer: string },
  locale: Locale,
): boolean {
  const { writing, words } = analyserOf(locale);
  const begins =
    writing === 'unspaced'
      ? questionFactsOf(locale)
          .harms.flat()
          .some((verb) => fold(title).startsWith(verb))
      : doesHarm(words(title)[0] ?? '', locale);
  return begins || doesHarm(plainAnswer(answer), locale);
}

/** Whether a text tells to delete, cancel, refund …, or tells of it. */
export const doesHarm = (text: string, locale: Locale) =>
  hasOne(text, questionFactsOf(locale).harms.flat(), analyserOf(locale));

/** Whether a text has one of the words, in any of its forms; without spaces, wherever its characters stand. */
function hasOne(text: string, words: readonly string[], analyser: Analyser): boolean {
  if (analyser.writing === 'unspaced') return words.some((word) => fold(text).includes(word));
  const stems = new Set(words.map(analyser.stem));
  return analyser.words(text).some((word) => stems.has(analyser.stem(word)));
}
