import type { Answers } from '../../search/answers.ts';
import { find } from '../search/find.ts';

/** The end of a message says what it is about as often as its beginning; more sentences are not asked. */
const most = 4;

/** The answers to the sentence of a message that is answered most surely; nothing where none is. */
export async function surest(message: string): Promise<Answers | undefined> {
  const sentences = message
    .split(/(?<=[.!?])\s+|(?<=[。！？])|\n+/u)
    .filter((sentence) => sentence.trim() !== '');
  const asked = [...new Set([...sentences.slice(0, 1), ...sentences.slice(-most)])];
  const answers = await Promise.all(asked.map((sentence) => find(sentence.trim())));
  return answers.filter(({ answered }) => answered).sort((a, b) => b.confidence - a.confidence)[0];
}
