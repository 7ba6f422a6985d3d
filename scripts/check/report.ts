import type { Mistake } from '../../site/content/yaml/parse.ts';
import type { AskedArticles, OnProgress } from './ask-articles.ts';
import type { AskedPromises } from './ask-promises.ts';
import { contentMistakes } from './content-mistakes.ts';
import { missedPromises } from './missed-promises.ts';
import { totalsOf } from './totals.ts';

/** What `npm run check` has to say; with `--json` as it is. */
export interface Report extends AskedArticles, AskedPromises {
  mistakes: readonly Mistake[];
  totals: ReturnType<typeof totalsOf>;
}

/** Checks the content and, once nothing is wrong with it, asks what it promises to answer. */
export async function checkReport(now: Date, onProgress: OnProgress): Promise<Report> {
  const mistakes = await contentMistakes(now);
  if (mistakes.length > 0)
    return { mistakes, questions: [], titles: [], promises: [], waiting: [], totals: {} };
  const { askContent } = await import('./ask-content.ts');
  const asked = await askContent(now, onProgress);
  return {
    mistakes: missedPromises(asked.promises),
    ...asked,
    totals: totalsOf(asked.questions),
  };
}
