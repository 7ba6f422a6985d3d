import { promisedQuestions } from '../../site/content/questions.ts';
import type { Asked, OpenIndex } from './open-index.ts';

export interface AskedPromise extends Asked {
  file: string;
  line: number;
}

/** Asks every question of `questions.yaml`. Only the indexes of locales that have one are opened. */
export async function askPromises(indexOf: OpenIndex): Promise<AskedPromise[]> {
  const asked: AskedPromise[] = [];
  for (const { locale, question, article, file, lines } of promisedQuestions()) {
    const index = await indexOf(locale);
    asked.push({ ...(await index.ask({ question, article })), file, line: lines.question });
  }
  return asked;
}
