import type { Source } from '../database/source.ts';
import { withDatabase } from '../database/source.ts';
import { end } from '../terminal/options.ts';
import { doneText, makeEdits } from './edits/edits.ts';
import { findGap, gapToClose } from './gap.ts';
import { openGaps } from './list.ts';
import { type ArticleWish, orEndIfWrong, topicIds, writeGap } from './write-gap.ts';

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

interface Call extends ArticleWish, Source {
  top?: string | undefined;
}

const nextText = (file: string) =>
  [
    `Next: write the answer in ${file}, take "draft: true" out, then npm run deploy.`,
    ...(/question-\d+\.mdx$/.test(file)
      ? ['Its address is only a number: undo, and write it with --slug in words.']
      : []),
  ].join('\n');

interface TopCall extends ArticleWish, Source {
  number: string | undefined;
}

/** Makes the articles of so many open gaps, the first of the list that can be written without a word more. */
async function writeTop(top: string, { number, ...call }: TopCall): Promise<void> {
  const wanted = Number(top);
  if (!/^\d+$/.test(top) || wanted < 1) end(`Write --top as a number from 1 on, not "${top}".`, 2);
  if (number !== undefined) end('Write a gap or --top, not both.', 2);
  if (call.title !== undefined || call.slug !== undefined)
    end('A title and a slug belong to one gap: leave out --top.', 2);

  const now = new Date();
  const gaps = await withDatabase(call, async (db) => {
    const { gaps } = await openGaps(db, now);
    // Words for an article that is near, or its correction, are not begun by a file.
    const toWrite = gaps.filter(({ advice }) => advice === 'write');
    return Promise.all(toWrite.map(({ gap }) => gapToClose(db, gap)));
  });
  let left = wanted;
  for (const gap of gaps) {
    if (left === 0) break;
    if (!gap) continue;
    const written = await writeGap(gap, call, now);
    if (written === 'no topic') {
      console.log(`gap ${gap.gap}: left out, no article is near: write it with --topic.`);
    } else if ('refusal' in written) {
      console.log(`gap ${gap.gap}: left out. ${written.refusal}`);
    } else {
      makeEdits(gap.gap, written);
      console.log(`gap ${gap.gap}: ${written[0]?.file}`);
      left -= 1;
    }
  }
  if (left === wanted) console.log('Nothing to write.');
}
