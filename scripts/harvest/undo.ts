import { end } from '../terminal/options.ts';
import { openMemory } from './deciding/memory.ts';

/** Takes back every decision of the last run that decided anything, the last one first. */
export function undo(others: string[]): void {
  if (others.length > 0) end('Write nothing after undo.', 2);
  const memory = openMemory();
  if (memory.steps() === 0) end('Nothing was decided here that can be taken back.', 1);
  while (memory.steps() > 0) {
    const step = memory.undo();
    if ('refusal' in step) end(step.refusal, 1);
    for (const { file } of step.edits) console.log(`${file}  as it was`);
  }
  console.log(
    'What was decided is asked again. A gap that is in the list already stays: ignore it on its page.',
  );
}
