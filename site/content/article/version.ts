import { createHash } from 'node:crypto';
import type { Article } from './read.ts';

/** A hash of what an article says, 12 hexadecimal digits: another text has another, whatever else changes. */
export function articleVersion({ data, body }: Article): string {
  const { title, answer = '' } = data;
  // Blank lines around a body say nothing.
  return hashOf([title, answer, body.trim()]);
}

/** The same of all by which search finds it. */
export function articleWords({ data, body }: Article): string {
  const { title, summary = '', answer = '', questions, phrasings, keywords } = data;
  return hashOf([title, summary, answer, questions, phrasings, keywords, body.trim()]);
}

const hashOf = (said: unknown) =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
