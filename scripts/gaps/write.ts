import type { Source } from '../database/source.ts';
import { end } from '../terminal/options.ts';
import { type ArticleWish, orEndIfWrong, topicIds } from './article-wish.ts';
import { doneText } from './done-text.ts';
import { makeEdits } from './edits.ts';
import { findGap } from './find-gap.ts';
import { writeGap } from './write-gap.ts';
import { writeTop } from './write-top.ts';

interface Call extends ArticleWish, Source {
  top?: string | undefined;
}

/** Makes the article of one gap, or those of the first. */
export async function write([number, ...others]: string[], call: Call): Promise<void> {
  if (others.length > 0) end(`Write one gap, not ${others.length + 1}.`, 2);
  orEndIfWrong(call);
  if (call.top !== undefined) return writeTop(call.top, { number, ...call });

  const gap = await findGap(number, call);
  const written = await writeGap(gap, call, new Date());
  if (written === 'no topic')
    end(`No article is near, so say where it belongs: --topic ${topicIds.join(', ')}.`, 2);
  if ('refusal' in written) end(written.refusal, 1);

  makeEdits(gap.gap, written);
  console.log(doneText(gap.gap, written, nextText(written[0]?.file ?? '')));
}

const nextText = (file: string) =>
  [
    `Next: write the answer in ${file}, take "draft: true" out, then npm run deploy.`,
    ...(/question-\d+\.mdx$/.test(file)
      ? ['Its address is only a number: undo, and write it with --slug in words.']
      : []),
  ].join('\n');
