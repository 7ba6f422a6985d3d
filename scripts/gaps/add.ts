import type { Source } from '../database/source.ts';
import { end } from '../terminal/options.ts';
import { addGap } from './add-gap.ts';
import { doneText } from './done-text.ts';
import { makeEdits } from './edits.ts';
import { findGap } from './find-gap.ts';

export async function add([number, article, ...others]: string[], source: Source): Promise<void> {
  if (!article || others.length > 0) end('Write a gap and an article: add 12 refund-payment', 2);
  const gap = await findGap(number, source);
  const edits = addGap(gap, article);
  if ('refusal' in edits) end(edits.refusal, 1);

  makeEdits(gap.gap, edits);
  console.log(
    doneText(gap.gap, edits, 'Next: read whether the article says it, then npm run deploy.'),
  );
}
