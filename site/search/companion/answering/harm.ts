import type { Analyser } from '../../../languages/analyser.ts';
import { fold } from '../../../languages/fold.ts';
import { analyserOf } from '../../../languages/registry/analysers.ts';
import type { Locale } from '../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../languages/registry/questions.ts';
import { sentencesOf } from '../../../languages/sentences.ts';
import { plainAnswer } from '../../results/short-answer.ts';
import type { Companion } from '../companion.ts';
import type { OpenArticles } from '../open-articles.ts';
import { textsOf } from './texts-of.ts';

/** Whether the short answer of an article advises what does harm to another thing than the one that is asked about. */
export function harmsOther(
  { root: { locale }, analyser }: Companion,
  question: string,
  { articles, article }: { articles: OpenArticles; article: number },
): boolean {
  const answer = plainAnswer(articles.articles.get(article)?.answer ?? '');
  return isOtherMatter(question, {
    locale,
    analyser,
    names: [...textsOf(articles, article), ...sentencesOf(answer)],
    isKnown: (term) => articles.ownersOf(term, ['title', 'keyword']).size > 0,
  });
}

interface Advice {
  locale: Locale;
  analyser: Analyser;
  /** What the article is called, its title first, and what its answer says. */
  names: readonly string[];
  /** Whether a word names anything in this help centre. */
  isKnown: (term: string) => boolean;
}

/** "Delete a client" (delete, cancel, refund …) is no reason to show how an account is deleted. */
export function isOtherMatter(question: string, advice: Advice): boolean {
  const { locale, analyser, names, isKnown } = advice;
  const { harms } = questionFactsOf(locale);
  const has = (text: string, words: readonly string[]) => hasOne(text, words, analyser);
  // A title without any such verb says of what the article is; every other name has to say the verb too.
  const isTopic = !has(names[0] ?? '', harms.flat());
  const asked = harms.flatMap((verbs) =>
    objectsOf(question, verbs, advice).map((objects) => ({
      verbs,
      objects: objects.filter(isKnown),
    })),
  );
  const agrees = ({ verbs, objects }: (typeof asked)[number]) => {
    const agreeing = names.filter((name, n) => has(name, verbs) || (n === 0 && isTopic));
    return (
      objects.length > 0 && objects.every((object) => agreeing.some((name) => has(name, [object])))
    );
  };
  return asked.length > 0 && !asked.some(agrees);
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

/** So many words behind a verb, or else before it, its object stands in. */
const near = 4;

/** For each of the verbs in a question that has an object, the words that name it. */
function objectsOf(
  question: string,
  verbs: readonly string[],
  { locale, analyser }: Advice,
): string[][] {
  const { harms } = questionFactsOf(locale);
  const [own, all] = [verbs, harms.flat()].map((some) => new Set(some.map(analyser.stem)));
  const terms = analyser.words(question).map(analyser.stem);
  const telling = (from: number, to: number) =>
    terms
      .slice(Math.max(0, from), to)
      .filter((term) => !analyser.isStopWord(term) && !all?.has(term));
  return terms
    .flatMap((term, at) => (own?.has(term) ? [at] : []))
    .map((at) => {
      const behind = telling(at + 1, at + 1 + near);
      return behind.length > 0 ? behind : telling(at - near, at);
    })
    .filter((objects) => objects.length > 0);
}
