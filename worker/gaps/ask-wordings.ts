import type { Locale } from '../../site/languages/registry.ts';
import type { Asked } from './db/wordings.ts';
import type { Indexes } from './indexes.ts';

interface Question {
  query: string;
  locale: Locale;
  /** What an earlier build said: which article answers it, and since when. */
  article?: string | null;
  answered_at?: string | null;
}

/**
 * What the index says to these questions, and since when it answers them so. One is asked after the other: asked at
 * once, each would open the same parts of the index for itself.
 */
export async function askWordings<Wording extends Question>(
  wordings: Wording[],
  { ask, build, seenAt }: Indexes,
): Promise<(Wording & Asked)[]> {
  const asked: (Wording & Asked)[] = [];
  for (const wording of wordings) {
    const { answered, ...nearest } = await ask(wording.query, wording.locale);
    const before = wording.article === nearest.article ? wording.answered_at : null;
    asked.push({
      ...wording,
      ...nearest,
      build,
      answered_at: answered ? (before ?? seenAt) : null,
    });
  }
  return asked;
}
