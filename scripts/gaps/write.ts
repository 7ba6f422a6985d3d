import { didYouMean } from '../../site/content/did-you-mean.ts';
import { topics } from '../../site/content/topics.ts';
import { slugSchema } from '../../worker/contract/names.ts';
import type { Source } from '../database/source.ts';
import { end } from '../options.ts';
import { doneText } from './done-text.ts';
import { makeEdits } from './edits.ts';
import { findGap } from './find-gap.ts';
import { guessTopic } from './guess-topic.ts';
import { writeGap } from './write-gap.ts';

interface Wish extends Source {
  topic?: string | undefined;
  title?: string | undefined;
  slug?: string | undefined;
}

/** Makes the article of one gap. */
export async function write([number, ...others]: string[], wish: Wish): Promise<void> {
  if (others.length > 0) end(`Write one gap, not ${others.length + 1}.`, 2);
  orEndIfWrong(wish);
  const gap = await findGap(number, wish);
  const now = new Date();
  const topic = wish.topic ?? (await guessTopic(gap, wish.title, now)) ?? endWithTopics();
  const edits = writeGap(gap, {
    topic,
    title: wish.title?.trim(),
    slug: wish.slug,
    today: now.toISOString().slice(0, 10),
  });
  if ('refusal' in edits) end(edits.refusal, 1);

  makeEdits(gap.gap, edits);
  console.log(doneText(gap.gap, edits, nextText(edits[0]?.file ?? '')));
}

const nextText = (file: string) =>
  `Next: write the answer in ${file}, take "draft: true" out, then npm run deploy.`;

function orEndIfWrong({ topic, slug, title }: Wish) {
  const ids = topics.map(({ id }) => id);
  if (topic !== undefined && !ids.includes(topic))
    end(
      `There is no topic "${topic}".${didYouMean(topic, ids) || ` There are ${ids.join(', ')}.`}`,
      2,
    );
  if (slug !== undefined && !slugSchema.safeParse(slug).success)
    end(`Write --slug in small letters, digits and hyphens, at most 80, not "${slug}".`, 2);
  if (title?.trim() === '') end('Write a title after --title.', 2);
  if (title !== undefined && title.trim().length > 120)
    end('Write --title in at most 120 characters.', 2);
}

function endWithTopics(): never {
  end(
    `No article is near, so say which topic it belongs to: --topic ${topics.map(({ id }) => id).join(', ')}.`,
    2,
  );
}
