import { ContentError, describe, type Mistake } from '../../site/content/yaml/parse.ts';
import { contentMistakes } from './content-mistakes.ts';
import { missedPromises } from './missed-promises.ts';

/** Says everything that is wrong with the content, and ends the command when anything is. */
export async function checkContent(): Promise<void> {
  const now = new Date();
  const mistakes = await contentMistakes(now);
  sayMistakes(mistakes.length > 0 ? mistakes : await brokenPromises(now));
}

/** Runs what reads the content; ends the command with what is wrong where it cannot be read. */
export async function orSayMistakes<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ContentError) sayMistakes(error.mistakes);
    throw error;
  }
}

/** Says what is wrong, if anything is, and ends the command with it. */
export function sayMistakes(mistakes: readonly Mistake[]): void {
  if (mistakes.length === 0) return;
  console.error(mistakes.map(describe).join('\n'));
  console.error(
    `\n${mistakes.length === 1 ? 'One thing' : `${mistakes.length} things`} to put right.`,
  );
  process.exit(1);
}

/** Imported only now, because what asks cannot be loaded while the settings cannot be read. */
async function brokenPromises(now: Date): Promise<Mistake[]> {
  const { askPromises } = await import('./ask-promises.ts');
  const { waitingText } = await import('./waiting-text.ts');
  const { indexesAt } = await import('./open-index.ts');
  const { promises, waiting } = await askPromises(indexesAt(now));
  for (const line of waitingText(waiting)) console.log(line);
  return missedPromises(promises);
}
