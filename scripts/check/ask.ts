import { type PromisedQuestion, promisedQuestions } from '../../site/content/promises.ts';
import type { Mistake } from '../../site/content/yaml/parse.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import type { OnProgress } from '../terminal/progress.ts';
import type { Asked, OpenIndex } from './open-index.ts';

export interface AskedArticles {
  /** Every question of every article, each asked with itself left out. */
  questions: Asked[];
  /** Every title, asked as it is. */
  titles: Asked[];
}

export interface AskedPromises {
  promises: AskedPromise[];
  /** Questions whose article is written but not published: they are asked from that day on. */
  waiting: PromisedQuestion[];
}

interface AskedPromise extends Asked {
  file: string;
  line: number;
}

/** Asks what the articles of some locales say they answer. A test that left nothing out could not fail. */
export async function askArticles(
  indexOf: OpenIndex,
  locales: readonly Locale[],
  onProgress: OnProgress,
): Promise<AskedArticles> {
  const asked: AskedArticles = { questions: [], titles: [] };
  for (const locale of locales) {
    const { articles, ask, askLeftOut } = await indexOf(locale);
    for (const [n, { id: article, title, questions }] of articles.entries()) {
      for (const question of questions)
        asked.questions.push(await askLeftOut({ article, question }));
      asked.titles.push(await ask({ article, question: title }));
      onProgress(`${locale}: articles asked for`, n + 1, articles.length);
    }
  }
  return asked;
}

/** Asks every question of `questions.yaml`. Only the indexes of locales that have one are opened. */
export async function askPromises(indexOf: OpenIndex): Promise<AskedPromises> {
  const asked: AskedPromises = { promises: [], waiting: [] };
  for (const promise of promisedQuestions()) {
    const { locale, question, article, file, lines } = promise;
    const index = await indexOf(locale);
    if (index.articles.some(({ id }) => id === article)) {
      const answer = await index.ask({ question, article });
      asked.promises.push({ ...answer, file, line: lines.question });
    } else {
      asked.waiting.push(promise);
    }
  }
  return asked;
}

/** The promises whose article does not stand first, or not as an answer: what the customer sees, what to do. */
export const missedPromises = (asked: readonly AskedPromise[]): Mistake[] =>
  asked
    .filter(({ place, answered }) => place !== 1 || !answered)
    .map((promise) => ({
      file: promise.file,
      line: promise.line,
      key: 'question',
      message: messageOf(promise),
    }));

function messageOf({ question, article, place, first }: AskedPromise): string {
  const cure = `Add one like it to the questions of "${article}".`;
  if (place === 1)
    return `"${question}" finds "${article}" first, but not surely enough to be an answer. ${cure}`;
  if (first === null) return `"${question}" finds nothing. ${cure}`;
  const where = place ? `"${article}" at place ${place}` : `"${article}" not at all`;
  return `"${question}" finds "${first}" first and ${where}. ${cure}`;
}
