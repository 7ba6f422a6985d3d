import { join, relative } from 'node:path';
import { didYouMean } from '../../site/content/advice/did-you-mean.ts';
import { nameAdvice } from '../../site/content/advice/name-advice.ts';
import { articleFiles } from '../../site/content/article/read.ts';
import { contentFolder } from '../../site/content/folder.ts';
import { settings } from '../../site/content/settings.ts';
import { topics } from '../../site/content/topics.ts';
import { localDay } from '../../worker/contract/time/local-time.ts';
import { articleDraft, longestTitle } from '../../worker/gaps/draft.ts';
import { readableSlug } from '../addresses/readable.ts';
import { indexesAt } from '../check/open-index.ts';
import { end } from '../terminal/options.ts';
import type { Edit, Refusal } from './edits/edits.ts';
import { type GapToClose, languageRefusal } from './gap.ts';
import { promisedTo, promiseEdit, questionsToAsk } from './promises.ts';

/** The article of a gap, and the promises that it will answer: what would have to be written. */
export async function writeGap(
  gap: GapToClose,
  { title, slug: wanted, topic: given }: ArticleWish,
  now: Date,
): Promise<Edit[] | Refusal | 'no topic'> {
  const refused = languageRefusal(gap);
  if (refused) return refused;
  const article = promisedTo(gap.locale, gap.wordings);
  if (article) return { refusal: `Gap ${gap.gap} is promised to "${article}" already.` };
  const { own, promised } = questionsToAsk(gap);
  if (own.length === 0)
    return { refusal: `Every wording of gap ${gap.gap} is a question of an article already.` };
  const topic = given ?? (await guessTopic(gap, title, now));
  if (!topic) return 'no topic';

  const today = localDay(now, settings.timeZone);
  const wish = { topic, title: title?.trim(), slug: wanted, readable: readableSlug };
  const draft = { ...gap, wordings: own, ...wish };
  const { slug, path, text } = articleDraft(draft, today);
  const taken = articleFiles().find(
    (file) => file.slug.toLowerCase() === slug && file.locale === gap.locale,
  );
  if (taken)
    return { refusal: `${taken.file} has this address already. Choose another: --slug ${slug}-2` };

  const promises = promiseEdit(gap.locale, promised, slug);
  if ('refusal' in promises) return promises;
  const file = relative('.', join(contentFolder, path));
  return [{ file, at: 0, removed: null, inserted: text }, ...promises];
}

/** What the owner says of an article in place of what its gap gives. */
export interface ArticleWish {
  topic?: string | undefined;
  title?: string | undefined;
  slug?: string | undefined;
}

export const topicIds = topics.map(({ id }) => id);

/** Ends the command where no such article can be made. */
export function orEndIfWrong({ topic, title, slug }: ArticleWish): void {
  if (topic !== undefined && !topicIds.includes(topic))
    end(
      `There is no topic "${topic}".${didYouMean(topic, topicIds) || ` There are ${topicIds.join(', ')}.`}`,
      2,
    );
  const advice = slug !== undefined && nameAdvice(slug);
  if (advice) end(`Write --slug ${advice}.`, 2);
  if (title !== undefined && (title.trim() === '' || title.trim().length > longestTitle))
    end(`Write --title with 1 to ${longestTitle} characters.`, 2);
}

/** The topic of the article that is nearest to a gap, or of the one that the content finds; nothing where none is. */
async function guessTopic(
  gap: GapToClose,
  title: string | undefined,
  now: Date,
): Promise<string | undefined> {
  return topicOf(gap, gap.nearest) ?? topicOf(gap, await firstFound(gap, title, now));
}

function topicOf({ locale }: GapToClose, article: string | null | undefined): string | undefined {
  const file = articleFiles().find((file) => file.slug === article && file.locale === locale);
  return topics.find(({ id }) => id === file?.topic)?.id;
}

/** The article that stands first for the title, or else for one of the questions. */
async function firstFound({ locale, wordings }: GapToClose, title: string | undefined, now: Date) {
  const index = await indexesAt(now)(locale);
  for (const question of [...(title ? [title] : []), ...wordings]) {
    const { first } = await index.ask({ article: '', question });
    if (first !== null) return first;
  }
  return undefined;
}
