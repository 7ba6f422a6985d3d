import { ContentError, describe } from '../site/content/parse-yaml.ts';

/** Says everything that is wrong with the content, and ends the command when anything is. */
export async function checkContent(): Promise<void> {
  const mistakes = await contentMistakes();
  if (mistakes.length === 0) return;
  console.error(mistakes.map(describe).join('\n'));
  console.error(
    `\n${mistakes.length === 1 ? 'One thing' : `${mistakes.length} things`} to put right.`,
  );
  process.exit(1);
}

/** Settings, topics and words are read when their modules are loaded, so these come one by one. */
async function contentMistakes() {
  try {
    await import('../site/content/settings.ts');
    await import('../site/content/words.ts');
    const { articleMistakes } = await import('../site/content/check-articles.ts');
    return articleMistakes();
  } catch (error) {
    if (error instanceof ContentError) return error.mistakes;
    throw error;
  }
}
