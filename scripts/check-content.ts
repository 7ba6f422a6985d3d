import { ContentError, describe, type Mistake } from '../site/content/parse-yaml.ts';

/** Says everything that is wrong with the content, and ends the command when anything is. */
export async function checkContent(): Promise<void> {
  const mistakes = await orSayMistakes(contentMistakes);
  if (mistakes.length > 0) sayMistakes(mistakes);
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

/** Settings, topics and words are read when their modules are loaded, so these come one by one. */
async function contentMistakes(): Promise<Mistake[]> {
  await import('../site/content/settings.ts');
  await import('../site/content/words.ts');
  const { articleMistakes } = await import('../site/content/check-articles.ts');
  return articleMistakes(new Date());
}

function sayMistakes(mistakes: readonly Mistake[]): never {
  console.error(mistakes.map(describe).join('\n'));
  console.error(
    `\n${mistakes.length === 1 ? 'One thing' : `${mistakes.length} things`} to put right.`,
  );
  process.exit(1);
}
