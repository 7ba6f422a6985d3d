import { type PromisedQuestion, promisedQuestions } from '../../site/content/questions.ts';
import type { Asked, OpenIndex } from './open-index.ts';

export interface AskedPromise extends Asked {
  file: string;
  line: number;
}

export interface AskedPromises {
  promises: AskedPromise[];
  /** Questions whose article is written but not published: they are asked from that day on. */
  waiting: PromisedQuestion[];
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
