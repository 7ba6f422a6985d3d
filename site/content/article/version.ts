import { createHash } from 'node:crypto';
import type { Article } from './read.ts';

/** A hash of what an article says, 12 hexadecimal digits: another text has another, whatever else changes. */
export function articleVersion({ data, body }: Article): string {
  const { title, answer = '' } = data;
  // Blank lines around a body say nothing.
  const text = JSON.stringify([title, answer, body.trim()]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
