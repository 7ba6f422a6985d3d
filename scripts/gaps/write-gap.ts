import { join, relative } from 'node:path';
import { articleFiles } from '../../site/content/article/read.ts';
import { contentFolder } from '../../site/content/folder.ts';
import { settings } from '../../site/content/settings.ts';
import { localDay } from '../../worker/contract/local-time.ts';
import { articleDraft } from '../../worker/gaps/draft.ts';
import type { ArticleWish } from './article-wish.ts';
import type { Edit, Refusal } from './edits.ts';
import type { GapToClose } from './gap.ts';
import { guessTopic } from './guess-topic.ts';
import { promiseEdit } from './promise-edit.ts';
import { promisedTo } from './promised-to.ts';
import { questionsToAsk } from './promises.ts';

/** The article of a gap, and the promises that it will answer: what would have to be written. */
export async function writeGap(
  gap: GapToClose,
  { title, slug: wanted, topic: given }: ArticleWish,
  now: Date,
): Promise<Edit[] | Refusal | 'no topic'> {
  const article = promisedTo(gap.locale, gap.wordings);
  if (article) return { refusal: `Gap ${gap.gap} is promised to "${article}" already.` };
  const { own, promised } = questionsToAsk(gap);
  if (own.length === 0)
    return { refusal: `Every wording of gap ${gap.gap} is a question of an article already.` };
  const topic = given ?? (await guessTopic(gap, title, now));
  if (!topic) return 'no topic';

  const today = localDay(now, settings.timeZone);
  const draft = { ...gap, wordings: own, topic, title: title?.trim(), slug: wanted };
  const { slug, path, text } = articleDraft(draft, today);
  const taken = articleFiles().find((file) => file.slug === slug && file.locale === gap.locale);
  if (taken)
    return { refusal: `${taken.file} has this address already. Choose another: --slug ${slug}-2` };

  const promises = promiseEdit(gap.locale, promised, slug);
  if ('refusal' in promises) return promises;
  const file = relative('.', join(contentFolder, path));
  return [{ file, at: 0, removed: null, inserted: text }, ...promises];
}
