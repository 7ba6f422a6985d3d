import { articleFiles } from '../../site/content/article/read.ts';
import { topics } from '../../site/content/topics.ts';
import { indexesAt } from '../check/open-index.ts';
import type { GapToClose } from './gap.ts';

/** The topic of the article that is nearest to a gap, or of the one that the content finds; nothing where none is. */
export async function guessTopic(
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
