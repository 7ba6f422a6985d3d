import type { Locale } from '../contract/locale.ts';
import type { Asked } from '../db/wordings.ts';
import type { Indexes } from './indexes.ts';

interface Question {
  query: string;
  locale: Locale;
  /** Since when an earlier build answers it. */
  answered_at?: string | null;
}

/**
 * What the index says to these questions, and since when it answers them. One is asked after the other: asked at
 * once, each would open the same parts of the index for itself.
 */
export async function askWordings<Wording extends Question>(
  wordings: Wording[],
  { ask, build, seenAt }: Indexes,
): Promise<(Wording & Asked)[]> {
  const asked: (Wording & Asked)[] = [];
  for (const wording of wordings) {
    const { answered, ...nearest } = await ask(wording.query, wording.locale);
    const answered_at = answered ? (wording.answered_at ?? seenAt) : null;
    asked.push({ ...wording, ...nearest, build, answered_at });
  }
  return asked;
}
