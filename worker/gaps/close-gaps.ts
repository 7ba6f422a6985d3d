import type { Env } from '../env.ts';
import { answerOf } from './answer-of.ts';
import { askWordings } from './ask-wordings.ts';
import { gapEventInsertion, isOpen, lastEvents } from './db/events.ts';
import { type AskedWording, wordingsOfGaps } from './db/gap-wordings.ts';
import { followersOf } from './db/subscribers.ts';
import { noteAskedOf, noteSaid, wordingsBefore } from './db/wordings.ts';
import { askerLetters } from './emails.ts';
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

  await noteSaid(env.DB, await askWordings(stale, indexes));
  const gaps = [...new Set(stale.map(({ gap }) => gap))];
  const [states, wordings] = await Promise.all([
    lastEvents(env.DB, gaps),
    wordingsOfGaps(env.DB, gaps),
  ]);
  const ids = new Set(stale.map(({ id }) => id));
  const ofGap = Map.groupBy(
    wordings.map((wording) =>
      ids.has(wording.id) ? { ...wording, build: indexes.build } : wording,
    ),
    ({ gap }) => gap,
  );
  for (const gap of gaps.filter((gap) => isOpen(states.get(gap)))) {
    await closeIfAnswered(env, ofGap.get(gap) ?? [], { gap, indexes, now });
  }
  // Only now: where something failed, they are asked again.
  await noteAskedOf(env.DB, indexes.build, [...ids]);
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
