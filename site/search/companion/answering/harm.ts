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

/** "Delete a client" (delete, cancel, refund …) is no reason to show how an account is deleted; nor is "do not delete it". */
export function isOtherMatter(question: string, advice: Advice): boolean {
  const { locale, analyser, names, isKnown } = advice;
  const { harms } = questionFactsOf(locale);
  const [title = ''] = names;
  // A title without any such verb says of what the article is; every other name has to say the verb with its object.
  const isTopic = !hasOne(title, harms.flat(), analyser);
  const asked = harms.flatMap((verbs) =>
    usesOf(verbs, question, advice).map((use) => ({ ...use, verbs })),
  );
  const meant = asked.filter(({ isNegated }) => !isNegated);
  const agrees = ({ verbs, objects }: (typeof asked)[number]) => {
    const known = objects.filter(isKnown);
    const isTitle = isTopic && known.every((object) => hasOne(title, [object], analyser));
    const isSaid = (use: Use) => known.every((object) => isObject(object, use, analyser));
    return (
      known.length > 0 &&
      (isTitle || names.some((name) => usesOf(verbs, name, advice).some(isSaid)))
    );
  };
  const withObject = meant.filter(({ objects }) => objects.length > 0);
  if (asked.length > 0 && meant.length === 0) return true;
  return withObject.length > 0 && !withObject.some(agrees);
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

/** A verb in a text, and what it is said of. */
interface Use {
  /** The words that tell something behind it, or else before it, by their stems. */
  objects: string[];
  isNegated: boolean;
}

/** So many words behind a verb, or else before it, its object stands in; of these the first ones name it. */
const near = 4;
const naming = 2;

const isObject = (object: string, { objects }: Use, { writing }: Analyser) =>
  objects
    .slice(0, naming)
    .some((own) =>
      writing === 'unspaced' ? own.includes(object) || object.includes(own) : own === object,
    );

/** Every use of some verbs in a text. */
function usesOf(verbs: readonly string[], text: string, { locale, analyser }: Advice): Use[] {
  const { negations } = questionFactsOf(locale);
  const isVerb = (term: string) => verbs.some((verb) => analyser.stem(verb) === term);
  const telling = (terms: readonly string[]) =>
    terms.filter((term) => !analyser.isStopWord(term) && !isVerb(term));
  return splitAt(verbs, text, analyser).map(([before, behind]) => {
    const objects = telling(behind.slice(0, near));
    const just = before.slice(-near);
    return {
      objects: objects.length > 0 ? objects : telling(just).reverse(),
      isNegated: just.some((term) => negations.includes(term)),
    };
  });
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
