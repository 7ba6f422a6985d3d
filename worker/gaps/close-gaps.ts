import { followersOf } from '../db/askers.ts';
import { gapEventInsertion, gapStates, isOpen } from '../db/gap-events.ts';
import { type AskedWording, wordingsOfGaps } from '../db/gap-wordings.ts';
import { noteSaid, type Wording, wordingsBefore } from '../db/wordings.ts';
import type { Env } from '../env.ts';
import { askerLetters } from '../mail/asker-letters.ts';
import { answerOf } from './answer-of.ts';
import { type Indexes, openIndexes } from './indexes.ts';

/** How many wordings one run asks; the schedule comes again. */
const limit = 200;

/**
 * Asks a new build every question that was asked in vain. A gap whose questions it answers is closed, with the
 * article, the revision and the time, and whoever left an address is told in the same transaction.
 */
export async function closeGaps(env: Env, now: Date): Promise<void> {
  const indexes = await openIndexes(env, now);
  const stale = await wordingsBefore(env.DB, indexes.build, limit);
  if (stale.length === 0) return;

  await noteSaid(env.DB, await Promise.all(stale.map((wording) => asked(wording, indexes))));
  const gaps = [...new Set(stale.map(({ gap }) => gap))];
  const [states, wordings] = await Promise.all([
    gapStates(env.DB, gaps),
    wordingsOfGaps(env.DB, gaps),
  ]);
  const ofGap = Map.groupBy(wordings, ({ gap }) => gap);
  for (const gap of gaps.filter((gap) => isOpen(states.get(gap)))) {
    await closeIfAnswered(env, ofGap.get(gap) ?? [], { gap, indexes, now });
  }
}

async function asked(wording: Wording, { build, seenAt, ask }: Indexes) {
  const said = await ask(wording.query, wording.locale);
  const answeredAt = said.answered ? (wording.answered_at ?? seenAt) : null;
  return { id: wording.id, said, build, answeredAt };
}

interface Closing {
  gap: number;
  indexes: Indexes;
  now: Date;
}

async function closeIfAnswered(env: Env, wordings: AskedWording[], closing: Closing) {
  const { gap, indexes, now } = closing;
  const answer = answerOf(wordings, indexes.build);
  if (!answer) return;

  const letters = await askerLetters(env, await followersOf(env.DB, gap), { ...closing, answer });
  const { build, revision = null } = indexes;
  const created_at = now.toISOString();
  await env.DB.batch([
    gapEventInsertion(env.DB, { gap, what: 'answered', ...answer, build, revision, created_at }),
    ...letters,
  ]);
}
