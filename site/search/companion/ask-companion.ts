import { isCorrectable } from '../../languages/split-words.ts';
import { exactTerms, mayBeExact } from '../exact-terms.ts';
import { answerQuestion } from './answering/answer-question.ts';
import type { Companion } from './companion.ts';
import { exactName } from './features.ts';
import type { SentArticle, SynonymsPart } from './format/index-format.ts';
import type { OpenArticles } from './open-articles.ts';
import type { Words } from './word-list.ts';

export interface CompanionAnswer {
  /** Best first; empty only when no article shares even a piece of a word. */
  results: CompanionResult[];
  /** How sure it is that the first article answers the question, 0 to 1. */
  confidence: number;
  /** Whether `confidence` is above the line. */
  answered: boolean;
  /** Whether it is so far above it that the first article's short answer may be shown. */
  sure: boolean;
  /** Whether it has a word that tells its subject; a greeting has none, and asks for nothing. */
  asks: boolean;
  /** Whether it is a word or two of this site, looked up rather than asked: such a question is no gap. */
  browses: boolean;
  /** Whether the best article's short answer does harm to something else than is asked about, or begins what is to end. */
  isOtherMatter: boolean;
  /** Of an article that begins what is to end: whether its questions say that it is ended there, and its short answer may. */
  ending?: { isNamed: boolean; isPromised: boolean };
  /** So many of the first results may be offered to choose from, where what follows does harm to something else. */
  most?: number;
  /** What it names exactly and the best article has not, as it was typed: a code, a version. Then nothing is answered. */
  missing?: string;
  /** The code or the message that it is all about and that the best article has. */
  verbatim?: string;
  /** Whether the passages alone were asked, without the words of bodies and without synonyms. */
  isOfPassages?: boolean;
  /** The question as it was read: its words corrected, in the characters of the index. */
  read: string;
  /** The same, when a word of it was misspelt. */
  corrected?: string;
  /** What it asks for: each feature by its idf, as often as it asks for it. */
  features: ReadonlyMap<string, number>;
}

export interface CompanionResult {
  article: SentArticle;
  /** Its place in the index. */
  number: number;
  /** In standard deviations above the mean article, so only differences within one answer mean something. */
  score: number;
  /** Whether it has a word of the question that tells something of its subject. */
  matched: boolean;
  /** Whether its title, or one of its questions or keywords, has all that the question looks up: a word or two. */
  named: boolean;
  /** The heading that is nearest to the question, where one is near at all. */
  heading?: { text: string; slug: string };
}

export interface Asking {
  /** Whether misspelt words may be corrected. */
  correcting?: boolean;
  isLeftOut?: LeftOut;
}

/** Whether a passage is to be left out of account, by its place among those that are open. */
export type LeftOut = (passage: number, articles: OpenArticles) => boolean;

/** In characters: what a customer writes beyond this is no question any more. */
export const mostRead = 2000;
/** A text of more words is a message, which asks in one or two of its sentences. */
const mostInQuestion = 25;

/**
 * Asks a companion index a question in the customer's own words. A misspelt one is read as it was meant where
 * that is answered with more confidence than what was typed. Throws `BrokenIndex`.
 */
export async function askCompanion(
  companion: Companion,
  question: string,
  asking: Asking = {},
): Promise<CompanionAnswer> {
  const text = question.slice(0, mostRead);
  const isLong = companion.analyser.words(text).length > mostInQuestion;
  const module = isLong
    ? await import('./answering/long-question.ts').catch(() => undefined)
    : undefined;
  const askOnce = (part: string) => answerAsRead(companion, part, asking);
  return module ? module.askLong(text, companion, askOnce) : askOnce(text);
}

async function answerAsRead(
  companion: Companion,
  question: string,
  { correcting = true, isLeftOut }: Asking,
): Promise<CompanionAnswer> {
  const quick = await answerOfPassages(companion, question, isLeftOut);
  if (quick) return quick;
  const bodies = await import('./answering/in-bodies.ts').catch(() => undefined);
  const asked = bodies ? await bodies.simplified(companion, question) : question;
  const own = companion.analyser.words(asked);
  const around = [...own, ...exactTerms(asked).map(exactName)];
  const words = await companion.wordsAround(around);
  const synonyms = own.length > 0 ? await companion.synonyms() : [];
  const means = { words, synonyms, isLeftOut, bodies };
  const answer = async (text: string) =>
    (await answerOfPassages(companion, text, isLeftOut)) ??
    (await answerQuestion(companion, text, means));
  const typed = await answer(asked);
  const read = correcting ? await corrected(companion, asked, { words, synonyms }) : asked;
  const meant = read === asked ? undefined : await answer(read);
  const best = meant && meant.confidence > typed.confidence ? { ...meant, corrected: read } : typed;
  if (best.answered || companion.isWhole || !bodies) return best;
  return bodies.answerBySynonyms(companion, best, { around, means, answer: answerQuestion });
}

/** So sure the passages have to be that bodies and synonyms are not asked as well: it moves no task by half a point. */
const sureOfPassages = 0.8;

/**
 * What the passages of a small index answer surely: they come with its root, the words of its bodies and its synonyms in files
 * of their own. Nothing where a word of the question stands in none of them, or a number, which a body may have.
 */
async function answerOfPassages(
  companion: Companion,
  question: string,
  isLeftOut: LeftOut | undefined,
): Promise<CompanionAnswer | undefined> {
  const words = await companion.passageWords();
  const { stem, isStopWord, words: split } = companion.analyser;
  const isKnown = (word: string) => isStopWord(stem(word)) || words?.has(stem(word));
  if (!words || mayBeExact.test(question) || !split(question).every(isKnown)) return undefined;
  const answer = await answerQuestion(companion, question, { words, synonyms: [], isLeftOut });
  return answer.confidence >= sureOfPassages ? { ...answer, isOfPassages: true } : undefined;
}

/** A question with its misspelt words corrected. What corrects is fetched for a question that has an unknown word. */
async function corrected(
  { root, analyser }: Companion,
  question: string,
  { words, synonyms }: { words: Words; synonyms: SynonymsPart },
): Promise<string> {
  const { stem, isStopWord } = analyser.latin ?? analyser;
  const isKnown = (word: string) =>
    words.has(analyser.stem(word)) || words.has(stem(word)) || isStopWord(stem(word));
  if (analyser.words(question).filter(isCorrectable).every(isKnown)) return question;
  const spelling = await import('./spelling/correct-spelling.ts').catch(() => undefined);
  // What a browser could not fetch once it will not fetch again in this page: the question is answered as it was typed.
  if (!spelling) return question;
  return spelling.correctSpelling(question, {
    words,
    synonyms,
    locale: root.locale,
  });
}
