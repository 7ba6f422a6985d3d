import { end } from '../terminal/options.ts';
import { undoEdits } from './edits/edits.ts';
import { gapNumber } from './gap.ts';

export function undo([number, ...others]: string[]): void {
  if (others.length > 0) end(`Write one gap after undo, not ${others.length + 1}.`, 2);
  const undone = undoEdits(gapNumber(number));
  if ('refusal' in undone) end(undone.refusal, 1);
  for (const { file, removed } of undone) {
    console.log(removed === null ? `${file}  taken out` : `${file}  as it was`);
  }
}
