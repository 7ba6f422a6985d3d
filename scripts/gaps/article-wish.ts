import { didYouMean } from '../../site/content/did-you-mean.ts';
import { topics } from '../../site/content/topics.ts';
import { slugSchema } from '../../worker/contract/names.ts';
import { longestTitle } from '../../worker/gaps/draft.ts';
import { end } from '../terminal/options.ts';

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
  if (slug !== undefined && !slugSchema.safeParse(slug).success)
    end(`Write --slug in small letters, digits and hyphens, at most 80, not "${slug}".`, 2);
  if (title !== undefined && (title.trim() === '' || title.trim().length > longestTitle))
    end(`Write --title with 1 to ${longestTitle} characters.`, 2);
}
