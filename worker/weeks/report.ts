import {
  type CorrectedArticle,
  findCorrectedArticles,
  findWeakArticles,
  sumVotes,
  versionVotes,
  type WeakArticle,
} from '../articles/weak-articles.ts';
import { votesInWeeks } from '../closed-weeks/db/articles.ts';
import { closedWeek, pointOf, type WeekPoint, weekPoints } from '../closed-weeks/db/weeks.ts';
import { gapSources } from '../contract/gaps.ts';
import type { KnownWords } from '../contract/published/known-words.ts';
import type { Manifest } from '../contract/published/manifest.ts';
import { type Week, weekAfter } from '../contract/time/iso-week.ts';
import { adviceFor, type GapAdvice } from '../gaps/advice.ts';
import { type GapEvent, lastEvents } from '../gaps/db/events.ts';
import { gapsNow } from '../gaps/db/gap.ts';
import { wordingsBetween } from '../gaps/db/week.ts';
import { type Nearest, nearestOf } from '../gaps/nearest.ts';
import { type InboxRow, waitingMessages } from '../messages/db/inbox.ts';
import type { WeekNumbers } from '../numbers/numbers.ts';
import { proposedWords } from '../numbers/words.ts';
import type { PrivateEnv } from '../private-data/keys.ts';
import { missedWords } from '../votes/db.ts';
import { type Proposal, proposalsOf } from '../words/proposals.ts';
import type { FoundWeek } from './find.ts';

const shownWeeks = 12;
const limits = { waiting: 5, weakArticles: 5, corrected: 5 };

/** A week with what surrounds it: what became of its gaps, who waits, which articles to work on. */
export interface WeekReport {
  week: WeekNumbers;
  isOver: boolean;
  /** Whether it was over before the first thing that is stored. */
  isBeforeData: boolean;
  /** When its numbers were summed up, where that was before now. */
  takenAt: string | undefined;
  /** The week before, where both are over: a week that goes on is not compared. */
  before: WeekNumbers | undefined;
  /** Up to twelve weeks that are over, this one the last of them. */
  recent: WeekPoint[];
  gaps: ReportedGap[];
  /** Nothing of a week that is long over. */
  waiting: InboxRow[] | undefined;
  weakArticles: ReportedWeakArticle[];
  /** Articles that were weak before their last change. */
  corrected: CorrectedArticle[];
  words: Proposal[];
  manifest: Manifest;
}

export type ReportedGap = WeekNumbers['gaps'][number] & {
  nearest: Nearest | null;
  /** What became of it since; nothing while it is open from the start. */
  state: GapEvent | undefined;
  /** What there is to do about it now; nothing once it is not open. */
  advice: GapAdvice | undefined;
};

export interface ReportedWeakArticle extends WeakArticle {
  /** What somebody missed in it. */
  missed: string | null;
}

interface Sources {
  manifest: Manifest;
  known: KnownWords;
  timeZone: string;
}

export async function weekReport(
  env: PrivateEnv,
  { week, numbers, takenAt, isOver, isCurrent, isBeforeData }: FoundWeek,
  { manifest, known, timeZone }: Sources,
): Promise<WeekReport> {
  const { DB: db } = env;
  const earlier = weekAfter(week, -1, timeZone).week;
  const first = weekAfter(week, 1 - shownWeeks, timeZone);
  const [before, recent, gaps, waiting, votes, words] = await Promise.all([
    isOver ? closedWeek(db, earlier) : undefined,
    recentWeeks(db, { week, numbers, isOver }, timeZone),
    reportedGaps(db, numbers.gaps, week),
    isCurrent ? waitingMessages(env, limits.waiting) : undefined,
    votesInWeeks(db, { first: first.week, last: earlier, recent: earlier }),
    proposalsOf(db, proposedWords(numbers), known),
  ]);
  const summed = sumVotes([...votes, ...versionVotes(numbers)]);
  const weakArticles = findWeakArticles(summed, manifest, limits.weakArticles);
  const missed = await missedWords(env, weakArticles, betweenOf({ from: first.from, to: week.to }));

  return {
    week: numbers,
    isOver,
    isBeforeData,
    takenAt,
    before,
    recent,
    gaps,
    waiting,
    weakArticles: weakArticles.map((article, index) => ({
      ...article,
      missed: missed[index] ?? null,
    })),
    corrected: findCorrectedArticles(summed, manifest, limits.corrected),
    words,
    manifest,
  };
}

/** Up to twelve weeks that are over, this one the last of them. */
export async function recentWeeks(
  db: D1Database,
  { week, numbers, isOver }: Pick<FoundWeek, 'week' | 'numbers' | 'isOver'>,
  timeZone: string,
): Promise<WeekPoint[]> {
  const first = weekAfter(week, 1 - shownWeeks, timeZone).week;
  const last = weekAfter(week, -1, timeZone).week;
  const points = await weekPoints(db, { first, last });
  return isOver ? [...points, pointOf(numbers)] : points;
}

/** The gaps of a week, each with its number and its nearest article now and with what became of it since. */
export async function reportedGaps(
  db: D1Database,
  then: WeekNumbers['gaps'],
  week: Week,
): Promise<ReportedGap[]> {
  const now = await gapsNow(
    db,
    then.flatMap(({ gap }) => gap ?? []),
  );
  const gaps = then.map((gap) => ({ ...gap, gap: now.get(gap.gap ?? 0) ?? gap.gap }));
  const numbered = [...now.values()];
  const [wordings, states] = await Promise.all([
    wordingsBetween(db, numbered, betweenOf(week)),
    lastEvents(db, numbered),
  ]);
  const wordingsOf = Map.groupBy(wordings, ({ gap }) => gap);
  return gaps.map((gap) => {
    const nearest = nearestOf(wordingsOf.get(gap.gap ?? 0) ?? []) ?? null;
    const state = states.get(gap.gap ?? 0);
    const reasons = gapSources.filter((why) => why in gap.why);
    const refused = refusedIn(gap).map(({ article }) => article);
    return { ...gap, nearest, state, advice: adviceFor({ nearest, reasons, refused, state }) };
  });
}

/** Weeks that closed before it could be said know of none. */
export const refusedIn = ({
  notThis = [],
}: Partial<Pick<WeekNumbers['gaps'][number], 'notThis'>>) => notThis;

const betweenOf = ({ from, to }: Pick<Week, 'to' | 'from'>) => ({
  from: from.toISOString(),
  to: to.toISOString(),
});
