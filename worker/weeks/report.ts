import {
  findWeakArticles,
  sumVotes,
  versionVotes,
  type WeakArticle,
} from '../articles/weak-articles.ts';
import { votesInWeeks } from '../closed-weeks/db/articles.ts';
import { closedWeek, type WeekPoint, weekPoints } from '../closed-weeks/db/weeks.ts';
import type { KnownWords } from '../contract/published/known-words.ts';
import type { Manifest } from '../contract/published/manifest.ts';
import { type Week, weekAfter } from '../contract/time/iso-week.ts';
import { type GapEvent, lastEvents } from '../gaps/db/events.ts';
import { gapsNow } from '../gaps/db/gap.ts';
import { wordingsBetween } from '../gaps/db/week.ts';
import { type Nearest, nearestOf } from '../gaps/nearest.ts';
import { type InboxRow, waitingMessages } from '../messages/db/inbox.ts';
import type { WeekNumbers } from '../numbers/numbers.ts';
import { proposedWords } from '../numbers/words.ts';
import { missedWords } from '../votes/db.ts';
import { type Proposal, proposalsOf } from '../words/proposals.ts';
import type { FoundWeek } from './find.ts';

const shownWeeks = 12;
const limits = { gaps: 30, waiting: 5, weakArticles: 5 };

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
  words: Proposal[];
  manifest: Manifest;
}

export type ReportedGap = WeekNumbers['gaps'][number] & {
  nearest: Nearest | null;
  /** What became of it since; nothing while it is open from the start. */
  state: GapEvent | undefined;
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
  db: D1Database,
  { week, numbers, takenAt, isOver, isCurrent, isBeforeData }: FoundWeek,
  { manifest, known, timeZone }: Sources,
): Promise<WeekReport> {
  const earlier = weekAfter(week, -1, timeZone).week;
  const first = weekAfter(week, 1 - shownWeeks, timeZone);
  const [before, points, gaps, waiting, votes, words] = await Promise.all([
    isOver ? closedWeek(db, earlier) : undefined,
    weekPoints(db, earlier, shownWeeks - 1),
    reportedGaps(db, numbers.gaps.slice(0, limits.gaps), week),
    isCurrent ? waitingMessages(db, limits.waiting) : undefined,
    votesInWeeks(db, { first: first.week, last: earlier, recent: earlier }),
    proposalsOf(db, proposedWords(numbers), known),
  ]);
  const weakArticles = findWeakArticles(
    sumVotes([...votes, ...versionVotes(numbers)]),
    manifest,
    limits.weakArticles,
  );
  const missed = await missedWords(db, weakArticles, betweenOf({ from: first.from, to: week.to }));

  return {
    week: numbers,
    isOver,
    isBeforeData,
    takenAt,
    before,
    recent: isOver ? [...points, pointOf(numbers)] : points,
    gaps,
    waiting,
    weakArticles: weakArticles.map((article, index) => ({
      ...article,
      missed: missed[index] ?? null,
    })),
    words,
    manifest,
  };
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
  return gaps.map((gap) => ({
    ...gap,
    nearest: nearestOf(wordingsOf.get(gap.gap ?? 0) ?? []) ?? null,
    state: states.get(gap.gap ?? 0),
  }));
}

const pointOf = ({ week, from, visits, selfService: { low, high } }: WeekNumbers): WeekPoint => ({
  week,
  from,
  visits,
  low,
  high,
});

const betweenOf = ({ from, to }: Pick<Week, 'to' | 'from'>) => ({
  from: from.toISOString(),
  to: to.toISOString(),
});
