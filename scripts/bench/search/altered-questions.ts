import { inTraditional as traditional } from '../../../site/content/search/chinese-scripts.ts';
import type { Task } from './tasks.ts';

/** The task with one letter wrong in every question that has a word of letters. */
export function withTypos(task: Task): Task {
  const random = seeded(20260101);
  return {
    ...task,
    queries: task.queries.map((query) => ({ ...query, text: mistype(query.text, random) })),
    ambiguous: task.ambiguous.map((query) => ({ ...query, text: mistype(query.text, random) })),
  };
}

/** The Chinese task with its questions in Traditional script, its articles as they were. */
export function inTraditional(task: Task): Task {
  return {
    ...task,
    queries: task.queries.map((query) => ({ ...query, text: traditional(query.text) })),
    unanswered: task.unanswered.map((query) => ({ ...query, text: traditional(query.text) })),
    ambiguous: task.ambiguous.map((query) => ({ ...query, text: traditional(query.text) })),
  };
}

/** Swaps, drops, doubles or replaces one letter of one word of at least four. */
function mistype(text: string, random: () => number): string {
  const words = [...text.matchAll(/[A-Za-z]{4,}/g)];
  const word = words[Math.floor(random() * words.length)];
  if (!word) return text;
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
  const [before, letter, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ];
  const other = 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(random() * 26));
  const wrong = [next + letter, next, letter + letter + next, other + next];
  return before + wrong[Math.floor(random() * wrong.length)] + after;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
