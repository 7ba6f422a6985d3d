import { daysBefore } from '../../contract/time/durations.ts';
import type { Env } from '../../env.ts';
import { settingsOf } from '../../settings.ts';
import { sum } from '../../statistics.ts';
import { slices } from '../../turns/slices.ts';
import { addGapEvent, askedAgain, gapEventInsertion, isGapOpen, lastEvents } from '../db/events.ts';
import { type AskedWording, wordingsOfGaps } from '../db/gap.ts';
import { markSearchedWith, storeAnswers, wordingsBefore } from '../db/index-answers.ts';
import { waitingSubscribers } from '../db/subscribers.ts';
import { answerEmails } from '../subscribers/emails.ts';
import { askWordings, type Indexes, openIndexes } from './indexes.ts';

/**
 * Asks a new build every question that was asked in vain. A gap whose questions it answers is closed, with the
 * article, the revision and the time, and whoever left an address is notified in the same transaction.
 */
export async function closeGaps(env: Env, now: Date): Promise<void> {
  const indexes = await openIndexes(env, now);
  const { build } = indexes;
  const time = now.toISOString();
  const { rowsPerDay } = await settingsOf(env);
  const slice = { limit: slices.wordings, now: time, rowsPerDay };
  const stale = await wordingsBefore(env.DB, build, slice);
  if (stale.length === 0) return;

  await storeAnswers(env.DB, await askWordings(stale, indexes));
  const gaps = [...new Set(stale.map(({ gap }) => gap))];
  const [states, wordings] = await Promise.all([
    lastEvents(env.DB, gaps),
    wordingsOfGaps(env.DB, gaps),
  ]);
  const ids = new Set(stale.map(({ id }) => id));
  const ofGap = Map.groupBy(
    wordings.map((wording) => (ids.has(wording.id) ? { ...wording, build } : wording)),
    ({ gap }) => gap,
  );
  const answered = gaps
    .filter((gap) => isGapOpen(states.get(gap)))
    .flatMap((gap) => {
      const answer = answerOf(ofGap.get(gap) ?? [], build);
      return answer ? { gap, answer, indexes, now } : [];
    });
  for (const closing of answered.slice(0, slices.closedGaps)) await closeGap(env, closing);
  // Only now: where something failed, and of the gaps that are left for the next turn, they are asked again.
  const left = new Set(answered.slice(slices.closedGaps).map(({ gap }) => gap));
  const done = stale.filter(({ gap }) => !left.has(gap)).map(({ id }) => id);
  await markSearchedWith(env.DB, done, { build, now: time });
}

interface Closing {
  gap: number;
  answer: Answer;
  indexes: Indexes;
  now: Date;
}

async function closeGap(env: Env, closing: Closing): Promise<void> {
  const { gap, answer, indexes, now } = closing;
  const emails = await answerEmails(env, await waitingSubscribers(env.DB, gap), closing);
  const { build, revision = null } = indexes;
  const created_at = now.toISOString();
  await env.DB.batch([
    gapEventInsertion(env.DB, { gap, what: 'answered', ...answer, build, revision, created_at }),
    ...emails,
  ]);
}

interface Answer {
  article: string;
  version: string;
}

/**
 * The article that answers a gap: at least half of the people asked in words that it answers now, and it did
 * not answer them, or said something else, when they were asked last and when the gap was opened again. What the owner
 * put there only an article answers whose words have changed since. Nothing while the build has not been asked all of the
 * gap's wordings.
 */
function answerOf(wordings: AskedWording[], build: string): Answer | undefined {
  if (wordings.length === 0 || wordings.some((wording) => wording.build < build)) return undefined;

  const put = wordings.map(({ put_at }) => put_at ?? '').reduce(latest);
  const isAnswered = (wording: AskedWording) => isAnsweredAnew(wording, put);
  const answered = Map.groupBy(wordings.filter(isAnswered), ({ article }) => article);
  const [best] = [...answered.values()].sort((a, b) => sumPeople(b) - sumPeople(a));
  if (!best || 2 * sumPeople(best) < sumPeople(wordings)) return undefined;

  const [{ article, version } = {}] = best;
  return article && version ? { article, version } : undefined;
}

function isAnsweredAnew(wording: AskedWording, put: string): boolean {
  const { answered_at, version_seen_at, changed_at, newest, reopened_at } = wording;
  if (answered_at === null) return false;

  const inVain = [newest, reopened_at ?? '', put].reduce(latest);
  const changes = put === '' ? [answered_at, version_seen_at] : [changed_at];
  return changes.some((change) => change !== null && change > inVain);
}

const latest = (one: string, other: string) => (other > one ? other : one);

const sumPeople = (wordings: AskedWording[]) => sum(wordings.map(({ people }) => people));

const days = 28;

/**
 * Opens closed gaps that people keep asking, since one person may have read past the answer and more have not found it, and
 * those that the owner put there again.
 */
export async function reopenGaps({ DB: db }: Env, now: Date): Promise<void> {
  for (const gap of await askedAgain(db, daysBefore(now, days))) {
    await addGapEvent(db, { gap, what: 'reopened', created_at: now.toISOString() });
  }
}
