import type { Manifest } from '../contract/manifest.ts';
import { type GapEvent, gapStates } from '../db/gap-events.ts';
import { wordingsOfGaps } from '../db/gap-wordings.ts';
import { type InboxRow, waitingMessages } from '../db/inbox.ts';
import { missedWords } from '../db/missed-words.ts';
import { closedWeeksUpTo } from '../db/weeks.ts';
import { type Nearest, nearestOf } from '../gaps/nearest.ts';
import type { FoundWeek } from './find.ts';
import { type Fix, fixesOf } from './fixes.ts';
import { weekAfter } from './iso-week.ts';
import type { WeekNumbers } from './numbers.ts';
import { versionVotes } from './version-votes.ts';

const shownWeeks = 12;
const most = { gaps: 30, waiting: 5, fixes: 5 };

/** A week with what surrounds it: what became of its gaps, who waits, which articles to work on. */
export interface WeekReport {
  week: WeekNumbers;
  isOver: boolean;
  /** When its numbers were summed up, where that was before now. */
  takenAt: string | undefined;
  /** The week before, where both are over: a week that goes on is not compared. */
  before: WeekNumbers | undefined;
  /** Up to twelve weeks that are over, this one the last of them. */
  recent: WeekNumbers[];
  gaps: ReportedGap[];
  waiting: InboxRow[];
  fixes: ReportedFix[];
  manifest: Manifest;
}

export type ReportedGap = WeekNumbers['gaps'][number] & {
  nearest: Nearest | null;
  /** What became of it since; nothing while it is open from the start. */
  state: GapEvent | undefined;
};

export interface ReportedFix extends Fix {
  /** What somebody missed in it. */
  missed: string | null;
}

interface Sources {
  manifest: Manifest;
  timeZone: string;
}

export async function weekReport(
  db: D1Database,
  { week, numbers, isOver, takenAt }: FoundWeek,
  { manifest, timeZone }: Sources,
): Promise<WeekReport> {
  const earlier = weekAfter(week, -1, timeZone).week;
  const [closed, gaps, waiting] = await Promise.all([
    closedWeeksUpTo(db, earlier, shownWeeks - 1),
    reportedGaps(db, numbers.gaps.slice(0, most.gaps)),
    waitingMessages(db, most.waiting),
  ]);
  const votes = versionVotes([...closed, numbers]);
  const fixes = fixesOf(votes, manifest, most.fixes);
  const from = weekAfter(week, 1 - shownWeeks, timeZone).from.toISOString();
  const missed = await missedWords(db, fixes, { from, to: week.to.toISOString() });

  return {
    week: numbers,
    isOver,
    takenAt,
    before: isOver ? closed.find(({ week }) => week === earlier) : undefined,
    recent: isOver ? [...closed, numbers] : closed,
    gaps,
    waiting,
    fixes: fixes.map((fix, index) => ({ ...fix, missed: missed[index] ?? null })),
    manifest,
  };
}

/** The gaps of a week, each with its nearest article now and with what became of it since. */
export async function reportedGaps(
  db: D1Database,
  gaps: WeekNumbers['gaps'],
): Promise<ReportedGap[]> {
  const numbered = gaps.flatMap(({ gap }) => gap ?? []);
  const [wordings, states] = await Promise.all([
    wordingsOfGaps(db, numbered),
    gapStates(db, numbered),
  ]);
  const wordingsOf = Map.groupBy(wordings, ({ gap }) => gap);
  return gaps.map((gap) => ({
    ...gap,
    nearest: nearestOf(wordingsOf.get(gap.gap ?? 0) ?? []) ?? null,
    state: states.get(gap.gap ?? 0),
  }));
}
