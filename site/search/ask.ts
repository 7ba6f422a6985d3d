import type { Answers, Result, TopicFilter } from './answers.ts';
import { choicesOf } from './choices.ts';
import {
  type Asking,
  askCompanion,
  type CompanionAnswer,
  type CompanionResult,
} from './companion/ask-companion.ts';
import type { Companion } from './companion/companion.ts';
import type { SentArticle } from './companion/format/index-format.ts';
import { contentWords } from './content-words.ts';
import { markCount } from './results/mark.ts';
import { plainAnswer } from './results/short-answer.ts';

/** Everything that the companion index finds for a question, best first. Throws `BrokenIndex`. */
export async function ask(
  companion: Companion,
  question: string,
  { topic, contact, ...asking }: TopicFilter & Asking = {},
): Promise<Answers> {
  const { locale } = companion.root;
  const found = await askCompanion(companion, question, asking);
  const { read, corrected, asks, missing, confidence } = found;
  const words = contentWords(read, locale);
  const typed = contentWords(question, locale).length;
  const near = asks ? related(found, typed) : [];
  const all = near.map((result) => shown(result, companion));
  const [first] = all;
  const isFirst = first !== undefined && found.sure && isFarAhead(first, all[1], found);
  const passage = isFirst ? await passageIn(near, found, { companion, words }) : undefined;
  // A passage is about the same thing as the question.
  const doubts = passage ? { ...found, isOtherMatter: false } : found;
  const choices = topic ? 0 : choicesOf(near, doubts, typed);
  const isClear = isFirst && choices === 0 && !doubts.isOtherMatter;
  if (isClear) Object.assign(first, passage);
  const results = all
    .filter((result) => !topic || result.topic === topic)
    .slice(0, found.answered || found.browses ? mostResults : mostNearest);
  const answers: Answers = {
    question,
    locale,
    words,
    read,
    corrected,
    asks,
    missing,
    answered: found.answered || found.browses,
    clear: isClear && results[0] === first && Boolean(first.passage || first.answer),
    choices,
    confidence,
    topics: Object.fromEntries(all.map(({ topic, topicName }) => [topic, topicName])),
    total: results.length,
    results,
  };
  return contact && !topic ? withPerson(answers, companion, near[0]?.article) : answers;
}

/** The same, led by the page where a person is reached, if the question asks for one. */
async function withPerson(
  answers: Answers,
  companion: Companion,
  best: SentArticle | undefined,
): Promise<Answers> {
  const { person } = companion.root;
  const { question, read } = answers;
  if (!person || !new RegExp(person, 'i').test(`${question} ${read}`)) return answers;
  const module = await import('./person/with-contact.ts').catch(() => undefined);
  return module ? module.withContact(answers, companion, best) : answers;
}

/** A word alone may be looked up for many reasons: what answers it is clear where one article is far ahead. */
const isFarAhead = (
  { score }: Result,
  second: Result | undefined,
  { browses }: CompanionAnswer,
): boolean => !browses || !second || second.score < 0.8 * score;

/**
 * What an article says, and where, to a question of which its short answer has not all words or a heading of it is near. A word
 * alone that names the article asks for no more than that. What did not arrive is not missed: the short answer stands.
 */
async function passageIn(
  [first]: readonly CompanionResult[],
  found: CompanionAnswer,
  { companion, words }: { companion: Companion; words: readonly string[] },
): Promise<Partial<Pick<Result, 'passage' | 'url'>> | undefined> {
  const { article, heading, named } = first as CompanionResult;
  const { title, answer } = article;
  const isSaid = (word: string) => markCount(title + answer, [word], companion.root.locale) > 0;
  const isLookedUp = named && isOneWord(words);
  if (answer && !found.isOtherMatter && (isLookedUp || (!heading && words.every(isSaid))))
    return undefined;
  const passages = await import('./passage-of.ts').catch(() => undefined);
  return passages?.passageOf(first as CompanionResult, found, companion).catch(() => undefined);
}

/** Without spaces an engine may cut a word in two. */
const isOneWord = (words: readonly string[]) =>
  words.length === 1 || (words.length === 2 && words.every((word) => word.length === 1));

/** The first results; the number of all stays. */
export const first = (count: number, answers: Answers): Answers => ({
  ...answers,
  results: answers.results.slice(0, count),
});

/**
 * A list of results ends where relevance does: where an article scores less than this share of the best one. A word or two may
 * be meant for any that has them.
 */
const leastShare = { asked: 0.2, looked: 0.1 };
const mostLooked = 2;
const mostResults = 8;
/** Of what does not answer, so many are shown as the nearest. */
const mostNearest = 3;

/** Those of which a list shows the first, of every topic or of one, for a question of so many content words. */
function related({ results }: CompanionAnswer, words: number): CompanionResult[] {
  const matched = results.filter(({ matched }) => matched);
  const list = matched.length > 0 ? matched : results;
  const best = Math.max(...list.map(({ score }) => score));
  const least = best * (words <= mostLooked ? leastShare.looked : leastShare.asked);
  return list.filter(({ score }, n) => n === 0 || score >= least);
}

function shown({ article, score, heading }: CompanionResult, { root }: Companion): Result {
  const { id, title, topic, answer } = article;
  return {
    article: id,
    title,
    topic,
    topicName: root.topics[topic] ?? '',
    url: `${root.base}articles/${id}/${heading ? `#${heading.slug}` : ''}`,
    answer,
    // Who gets the short answer has no summary.
    excerpt: article.summary || plainAnswer(answer),
    score,
  };
}
