import { ContentError, describe, type Mistake } from '../../site/content/yaml/parse.ts';
import { notes } from './notes.ts';

/** Says everything that is wrong with the content at that time, and ends the command when anything is. */
export async function checkContent(now: Date): Promise<void> {
  const mistakes = await contentMistakes(now);
  sayMistakes(mistakes.length > 0 ? mistakes : await brokenPromises(now));
}

/** Everything that is wrong with the content before a question is asked. */
export async function contentMistakes(now: Date): Promise<readonly Mistake[]> {
  try {
    // Settings, topics and words are read when their modules are loaded, so these come one by one.
    await import('../../site/content/settings.ts');
    await import('../../site/content/search/synonyms.ts');
    await import('../../site/content/notices.ts');
    const { articleMistakes } = await import('../../site/content/checks/articles.ts');
    const { brandMistakes } = await import('../../site/content/checks/files/brand.ts');
    const { fileMistakes } = await import('../../site/content/checks/files/files.ts');
    return [...(await brandMistakes()), ...fileMistakes(), ...articleMistakes(now)];
  } catch (error) {
    if (error instanceof ContentError) return error.mistakes;
    throw error;
  }
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
  const { askPromises, missedPromises } = await import('./ask.ts');
  const { indexesAt } = await import('./open-index.ts');
  const { leftOutPromises } = await import('../../site/content/promises.ts');
  const { leftOutLanguages } = await import('../../site/content/checks/article-folders.ts');
  const { unwritten } = await import('../../site/content/checks/unwritten.ts');
  const { unlinkedFiles } = await import('../../site/content/checks/files/files.ts');
  const { leftOver } = await import('./left-over.ts');
  const { promises, waiting } = await askPromises(indexesAt(now));
  const noted = {
    waiting,
    leftOut: leftOutLanguages(),
    unasked: leftOutPromises(),
    unwritten: unwritten(now),
    unlinkedFiles: unlinkedFiles(),
    leftOver: leftOver(),
  };
  for (const note of notes(noted)) console.log(note);
  return missedPromises(promises);
}
