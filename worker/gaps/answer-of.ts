import type { AskedWording } from './db/gap-wordings.ts';

export interface Answer {
  article: string;
  version: string;
}

/**
 * The article that answers a gap: at least half of the people asked in words that it answers now, and it did
 * not answer them, or said something else, when they were asked last and when the gap was opened again. Nothing
 * while the build has not been asked all of the gap's wordings.
 */
export function answerOf(wordings: AskedWording[], build: string): Answer | undefined {
  if (wordings.length === 0 || wordings.some((wording) => wording.build < build)) return undefined;

  const answered = Map.groupBy(wordings.filter(isAnsweredAnew), ({ article }) => article);
  const [best] = [...answered.values()].sort((a, b) => peopleIn(b) - peopleIn(a));
  if (!best || 2 * peopleIn(best) < peopleIn(wordings)) return undefined;

  const [{ article, version } = {}] = best;
  return article && version ? { article, version } : undefined;
}

function isAnsweredAnew(wording: AskedWording): boolean {
  const { answered_at, version_seen_at, newest, reopened_at } = wording;
  if (answered_at === null) return false;

  const inVain = reopened_at !== null && reopened_at > newest ? reopened_at : newest;
  return answered_at > inVain || (version_seen_at !== null && version_seen_at > inVain);
}

const peopleIn = (wordings: AskedWording[]) =>
  wordings.reduce((sum, { people }) => sum + people, 0);
