import { createHash } from 'node:crypto';
import type { ArticleFrontMatter } from './front-matter.ts';

/** A hash of what an article says, 12 hexadecimal digits: another text has another, whatever else changes. */
export function articleVersion(
  { title, answer = '' }: Pick<ArticleFrontMatter, 'title' | 'answer'>,
  body: string,
): string {
  // Astro reads bodies without the blank lines around them.
  const text = JSON.stringify([title, answer, body.trim()]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
