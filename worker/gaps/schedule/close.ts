import { daysBefore } from '../../contract/time/durations.ts';
import type { Env } from '../../env.ts';
import { settingsOf } from '../../settings.ts';
import { slices } from '../../turns/slices.ts';
import { closeGap } from '../close-gap.ts';
import { askedAgain, isGapOpen, lastEvents } from '../db/events.ts';
import { wordingsOfGaps } from '../db/gap.ts';
import { markSearchedWith, storeAnswers, wordingsBefore } from '../db/index-answers.ts';
import { refusalsOf } from '../db/refusals.ts';
import { addEventAndWithdraw } from '../db/telling.ts';
import { answerOf } from './answered.ts';
import { askWordings, openIndexes } from './indexes.ts';

/**
 * Asks a new build every question that was asked in vain. A gap whose questions it answers is closed, with the
 * article, the revision and the time, and the emails to whoever left an address are written in the same transaction.
 */
export async function closeGaps(env: Env, now: Date): Promise<void> {
  const indexes = await openIndexes(env, now);
  const { build, revision = null } = indexes;
  const time = now.toISOString();
  const { rowsPerDay } = await settingsOf(env);
  const slice = { limit: slices.wordings, now: time, rowsPerDay };
  const stale = await wordingsBefore(env.DB, build, slice);
  if (stale.length === 0) return;

  await storeAnswers(env.DB, await askWordings(stale, indexes));
  const gaps = [...new Set(stale.map(({ gap }) => gap))];
  const [states, wordings, refusals] = await Promise.all([
    lastEvents(env.DB, gaps),
    wordingsOfGaps(env.DB, gaps),
    refusalsOf(env.DB, gaps),
  ]);
  const ids = new Set(stale.map(({ id }) => id));
  const ofGap = Map.groupBy(
    wordings.map((wording) => (ids.has(wording.id) ? { ...wording, build } : wording)),
    ({ gap }) => gap,
  );
  const refused = Map.groupBy(refusals, ({ gap }) => gap);
  const answered = gaps
    .filter((gap) => isGapOpen(states.get(gap)))
    .flatMap((gap) => {
      const asked = { wordings: ofGap.get(gap) ?? [], refusals: refused.get(gap) ?? [] };
      const answer = answerOf(asked, build);
      return answer ? { gap, answer, proof: { build, revision }, now } : [];
    });
  for (const closing of answered.slice(0, slices.closedGaps)) await closeGap(env, closing);
  // Only now: where something failed, and of the gaps that are left for the next turn, they are asked again.
  const left = new Set(answered.slice(slices.closedGaps).map(({ gap }) => gap));
  const done = stale.filter(({ gap }) => !left.has(gap)).map(({ id }) => id);
  await markSearchedWith(env.DB, done, { build, now: time });
}

const days = 28;

/**
 * Opens closed gaps that people keep asking, since one person may have read past the answer and more have not found it, and
 * those that the owner put there again.
 */
export async function reopenGaps({ DB: db }: Env, now: Date): Promise<void> {
  for (const gap of await askedAgain(db, daysBefore(now, days))) {
    const created_at = now.toISOString();
    await addEventAndWithdraw(db, { gap, what: 'reopened', created_at });
  }
}
