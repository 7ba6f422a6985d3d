import type { Locale } from '../../site/languages/registry.ts';
import type { Asked, OpenIndex } from './open-index.ts';

export type OnProgress = (step: string, done: number, total: number) => void;

export interface AskedArticles {
  /** Every question of every article, each asked with itself left out. */
  questions: Asked[];
  /** Every title, asked as it is. */
  titles: Asked[];
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
