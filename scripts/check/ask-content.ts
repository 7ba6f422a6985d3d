import { settings } from '../../site/content/settings.ts';
import { type AskedArticles, askArticles, type OnProgress } from './ask-articles.ts';
import { type AskedPromises, askPromises } from './ask-promises.ts';
import { indexesAt } from './open-index.ts';

interface AskedContent extends AskedArticles, AskedPromises {}

/** Asks the articles and `questions.yaml`. Loaded only once settings and words are known to be readable. */
export async function askContent(now: Date, onProgress: OnProgress): Promise<AskedContent> {
  const indexOf = indexesAt(now);
  return {
    ...(await askPromises(indexOf)),
    ...(await askArticles(indexOf, settings.locales, onProgress)),
  };
}
