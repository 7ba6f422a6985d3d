import type { Answers } from '../../../search/answers.ts';
import { type FindOptions, find } from '../find.ts';

/** What the site answers to a question as if it did not have some articles. Throws as `find`. */
export async function findWithout(
  question: string,
  refused: readonly string[],
  options: FindOptions = {},
): Promise<Answers> {
  if (refused.length === 0) return find(question, options);
  const { findOthers } = await import('../find-elsewhere.ts');
  return findOthers({ question, refused }, { contact: true, ...options });
}
