import type { SharedSettings } from '../../contract/published/settings.ts';
import { daysBefore } from '../../contract/time/durations.ts';
import { weekOf } from '../../contract/time/iso-week.ts';
import { hasNoWordingSql } from '../../gaps/db/events.ts';
import { expiredAnswerEmails } from '../../gaps/db/subscribers.ts';
import { isNeverAskedSql } from '../../gaps/db/wordings.ts';
import { slices } from '../../turns/slices.ts';
import { questionsExpiry, searchesExpiry } from './week-words.ts';

interface Kept {
  /** The column that tells the age of a row. */
  time: string;
  /** What tells how long it is kept. */
  setting: keyof SharedSettings['keep'];
  /** Which rows go by their age; without it all. */
  condition?: string;
}

/** Tables whose rows are kept for a time. */
const kept = {
  messages: { time: 'updated_at', setting: 'messages' },
  // What never left is the only copy of what somebody waits for: it goes with its message, or by the owner. Of an email
  // about a week, the week is kept.
  emails: {
    time: 'created_at',
    setting: 'mails',
    condition: "(sent_at IS NOT NULL OR kind = 'week')",
  },
  votes: { time: 'created_at', setting: 'votes' },
  gaps: { time: 'created_at', setting: 'gaps' },
  subscribers: { time: 'notified_at', setting: 'gaps' },
  visits: { time: 'started', setting: 'visits' },
} as const satisfies Record<string, Kept>;

type KeptTable = keyof typeof kept;

const keptTables = Object.keys(kept) as KeptTable[];

/** For how many days the rows of a table are kept. */
export const daysKept = (table: KeptTable, keep: SharedSettings['keep']) =>
  keep[kept[table].setting];

/** For how long a repeated sending is recognised, in days. */
const keyDays = 2;
/** For how long that somebody was erased is known here after KV has forgotten it, in days. */
const markDays = 2;
/** What was used of a day is of no use afterwards, in days; nobody knows any more which network a row is of. */
const budgetDays = 2;

/** Deletes what has been kept for long enough, and the keys by which a repeated message is recognised. */
export async function deleteExpired(
  db: D1Database,
  { keep, timeZone }: Pick<SharedSettings, 'keep' | 'timeZone'>,
  now: Date,
): Promise<void> {
  const before = (days: number) => daysBefore(now, days);
  const weekBefore = (days: number) => weekOf(new Date(before(days)), timeZone).week;
  await db.batch([
    // With the first rows of a week: of what is asked later in it, it is still known whose it was.
    ...questionsExpiry(db, weekBefore(keep.gaps)),
    ...searchesExpiry(db, weekBefore(keep.visits)),
    // Notes, emails and surveys go with their message, an email with an answer with whom it is for.
    expiredAnswerEmails(db, before(daysKept('subscribers', keep)), slices.deletedRows),
    ...keptTables.map((table) =>
      deletion(db, { table, ...kept[table] }).bind(
        before(daysKept(table, keep)),
        slices.deletedRows,
      ),
    ),
    // A wording and what became of its gap stay as long as somebody's question does.
    deletion(db, { table: 'wordings', condition: isNeverAskedSql }).bind(
      before(keep.gaps),
      slices.deletedRows,
    ),
    deletion(db, { table: 'gap_events', condition: hasNoWordingSql }).bind(
      before(keep.gaps),
      slices.deletedRows,
    ),
    deletion(db, { table: 'gap_moves' }).bind(before(keep.gaps), slices.deletedRows),
    db.prepare('DELETE FROM sessions WHERE expires_at < ?1').bind(now.toISOString()),
    // Later than their marks in KV, whose lists lag behind.
    db.prepare('DELETE FROM erasures WHERE expires_at < ?1').bind(before(markDays)),
    deletion(db, { table: 'quarantine' }).bind(before(keep.visits), slices.deletedRows),
    // A week that proposes these words does so no longer.
    db.prepare('DELETE FROM ignored_words WHERE ignored_at < ?1').bind(before(keep.visits)),
    db.prepare('DELETE FROM budgets WHERE day < date(?1)').bind(before(budgetDays)),
    db
      // By the index of keys, in which no message stands for longer.
      .prepare(
        `UPDATE messages SET key_hash = NULL, body_hash = '' WHERE key_hash > '' AND +created_at < ?1`,
      )
      .bind(before(keyDays)),
  ]);
}

interface Expired {
  table: string;
  time?: string;
  condition?: string;
}

const deletion = (db: D1Database, { table, time = 'created_at', condition = 'true' }: Expired) =>
  db.prepare(
    `DELETE FROM ${table}
      WHERE rowid IN (SELECT rowid
                        FROM ${table}
                       WHERE ${time} < ?1 AND ${condition}
                       ORDER BY ${time}
                       LIMIT ?2)`,
  );

/** Counting stops here: the page says "over" instead of reading whole tables. */
export const countedUpTo = 500;

export interface KeptRows {
  kind: KeptTable;
  oldest: string | null;
  /** Of the last 7 days, of the 3 weeks before, and older; each at most `countedUpTo` + 1. */
  week: number;
  month: number;
  older: number;
}

/** How much is kept of each kind, by age. */
export async function keptRows(
  db: D1Database,
  weekAgo: string,
  monthAgo: string,
): Promise<KeptRows[]> {
  const results = await db.batch<Omit<KeptRows, 'kind'>>(
    keptTables.map((table) => db.prepare(agesSql(table)).bind(weekAgo, monthAgo, countedUpTo + 1)),
  );
  return results.flatMap(({ results: [row] }, index) => {
    const kind = keptTables[index];
    return row && kind ? { kind, ...row } : [];
  });
}

function agesSql(table: KeptTable): string {
  const { time } = kept[table];
  return `
    SELECT (SELECT MIN(${time}) FROM ${table}) AS oldest,
           (SELECT COUNT(*) FROM (SELECT 1 FROM ${table} WHERE ${time} >= ?1 LIMIT ?3)) AS week,
           (SELECT COUNT(*) FROM (SELECT 1 FROM ${table} WHERE ${time} >= ?2 AND ${time} < ?1 LIMIT ?3)) AS month,
           (SELECT COUNT(*) FROM (SELECT 1 FROM ${table} WHERE ${time} < ?2 LIMIT ?3)) AS older`;
}
