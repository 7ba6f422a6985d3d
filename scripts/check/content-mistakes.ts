import { ContentError, type Mistake } from '../../site/content/yaml/parse.ts';

/** Everything that is wrong with the content before a question is asked. */
export async function contentMistakes(now: Date): Promise<readonly Mistake[]> {
  try {
    // Settings, topics and words are read when their modules are loaded, so these come one by one.
    await import('../../site/content/settings.ts');
    await import('../../site/content/words.ts');
    const { articleMistakes } = await import('../../site/content/checks/articles.ts');
    return articleMistakes(now);
  } catch (error) {
    if (error instanceof ContentError) return error.mistakes;
    throw error;
  }
}
