import type { Locale } from '../../../../languages/registry/locales.ts';
import { sentencesOf } from '../../../../languages/sentences.ts';
import { mostChoices } from '../../../choices.ts';
import { plainAnswer } from '../../../results/short-answer.ts';
import type { CompanionAnswer, CompanionResult } from '../../ask-companion.ts';
import type { Companion } from '../../companion.ts';
import { hasArticle } from '../../format/postings.ts';
import type { OpenArticles } from '../../open-articles.ts';
import { type Advice, advisesHarm, askedIn, hasOne, isOtherMatter } from './advice.ts';
import { tellsToBegin, tellsToEnd, tellsToEndAny, type Wish, wishesIn } from './opposites.ts';

interface Asked {
  companion: Companion;
  question: string;
  articles: OpenArticles;
}

/**
 * What a question gets that says to delete, cancel, turn off …: no short answer that does harm to something else, or that begins
 * what is to be ended; and what does harm to something else is none of the choices.
 */
export async function heedHarm(found: CompanionAnswer, asked: Asked): Promise<CompanionAnswer> {
  const near = found.results.slice(0, mostChoices);
  const [best] = near;
  if (!best) return found;
  const other = near.findIndex((one) => advisesOther(one, asked));
  const { isTold, ending } = other === 0 ? noEnd : endOf(best, asked);
  const isOpposite = ending !== undefined;
  return {
    ...found,
    isOtherMatter: other === 0 || isOpposite || (!isTold && (await lacksVerb(best, asked))),
    ...(ending && { ending }),
    // One alone is no choice.
    ...(other >= 0 && { most: other < 2 ? 0 : other }),
  };
}

/** Whether the short answer of an article tells to delete, cancel, refund … something else than is asked about. */
const advisesOther = (result: CompanionResult, asked: Asked): boolean =>
  advisesHarm(result.article, asked.companion.root.locale) &&
  isOtherMatter(asked.question, adviceOf(result, asked));

function adviceOf(
  { number, article: { answer } }: CompanionResult,
  { companion: { root }, articles }: Asked,
): Advice {
  return {
    locale: root.locale,
    names: [...textsOf(articles, number), ...sentencesOf(plainAnswer(answer))],
    isKnown: (term: string) => articles.ownersOf(term, ['title', 'keyword']).size > 0,
  };
}

/** The texts of an article's passages, its title first. */
const textsOf = ({ passages }: OpenArticles, article: number): string[] =>
  passages.filter(({ owner }) => owner === article).map(({ text }) => text);

interface End {
  /** Whether the short answer of an article tells how to end what is to be ended. */
  isTold: boolean;
  /** Of one that begins it: what else of the article may tell how. */
  ending?: NonNullable<CompanionAnswer['ending']>;
}

const noEnd: End = { isTold: false };

function endOf(
  { article: { title, answer }, number }: CompanionResult,
  { companion, question, articles }: Asked,
): End {
  const { locale } = companion.root;
  const endings = wishesIn(question, 'ends', locale);
  if (endings.length === 0 || answer === '') return noEnd;
  const text = `${title}\n${answer}`;
  if (tellsToEnd(endings, { names: [title], text }, locale) > 0) return { isTold: true };
  // What is about ending something was judged by its object.
  if (advisesHarm({ title, answer }, locale) && tellsToEndAny(endings, title, locale))
    return { isTold: true };
  const begins = tellsToBegin(endings, plainAnswer(text), locale);
  if (!begins && endings.every(({ pair }) => pair.isBroad)) return noEnd;
  const isNamed = textsOf(articles, number).some((name) => tells(endings, name, locale));
  return { isTold: false, ending: { isNamed, isPromised: isNamed && !begins } };
}

const tells = (endings: readonly Wish[], text: string, locale: Locale) =>
  tellsToEnd(endings, { names: [], text }, locale) > 0;

/** Whether an article has no verb of those by which a question says to delete, cancel, refund … something. */
async function lacksVerb(result: CompanionResult, asked: Asked): Promise<boolean> {
  const { companion, question } = asked;
  const { locale } = companion.root;
  if (advisesHarm(result.article, locale)) return false;
  const verbs = askedIn(question, locale)
    .filter(({ isNegated, objects }) => !isNegated && objects.length > 0)
    .flatMap((use) => use.verbs);
  const isSaid = (name: string) => hasOne(name, verbs, locale);
  if (verbs.length === 0 || adviceOf(result, asked).names.some(isSaid)) return false;
  return !(await isInBody(verbs, result.number, companion));
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
