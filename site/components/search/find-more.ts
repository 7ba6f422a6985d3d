import type { Answers } from '../../search/answers.ts';
import { addFullText } from '../../search/pagefind/add-full-text.ts';
import type { Finding } from './find.ts';
import { closeText, openText } from './open-text.ts';

/** Adds what the full text has. What was found before stands without it. */
export async function findMore(answers: Answers, { topic }: Finding = {}): Promise<Answers> {
  try {
    return await addFullText(answers, await openText(), topic ? { topic } : {});
  } catch {
    closeText();
    return answers;
  }
}
