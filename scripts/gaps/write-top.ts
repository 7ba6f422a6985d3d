import type { Source } from '../database/source.ts';
import { withDatabase } from '../database/with-database.ts';
import { end } from '../terminal/options.ts';
import type { ArticleWish } from './article-wish.ts';
import { makeEdits } from './edits.ts';
import { gapToClose } from './gap.ts';
import { openGaps } from './open-gaps.ts';
import { writeGap } from './write-gap.ts';

interface Call extends ArticleWish, Source {
  number: string | undefined;
}

/** Makes the articles of so many open gaps, the first of the list that can be written without a word more. */
export async function writeTop(top: string, { number, ...call }: Call): Promise<void> {
  const wanted = Number(top);
  if (!/^\d+$/.test(top) || wanted < 1) end(`Write --top as a number from 1 on, not "${top}".`, 2);
  if (number !== undefined) end('Write a gap or --top, not both.', 2);
  if (call.title !== undefined || call.slug !== undefined)
    end('A title and a slug belong to one gap: leave out --top.', 2);

  const now = new Date();
  const gaps = await withDatabase(call, async (db) => {
    const { gaps } = await openGaps(db, now);
    return Promise.all(gaps.map(({ gap }) => gapToClose(db, gap)));
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
