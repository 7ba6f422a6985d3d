/** Counting stops here: the page says "over" instead of reading whole tables. */
export const countedUpTo = 500;

/** The kinds of rows that are kept, each with the column that its age is reckoned by. */
const kinds = {
  messages: { table: 'messages', time: 'updated_at' },
  emails: { table: 'emails', time: 'created_at' },
  votes: { table: 'votes', time: 'created_at' },
  gaps: { table: 'gaps', time: 'created_at' },
  subscribers: { table: 'subscribers', time: 'notified_at' },
  visits: { table: 'visits', time: 'started' },
} as const;

type KeptKind = keyof typeof kinds;

const keptKinds = Object.keys(kinds) as KeptKind[];

export interface KeptRows {
  kind: KeptKind;
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
    keptKinds.map((kind) =>
      db.prepare(agesSql(kinds[kind])).bind(weekAgo, monthAgo, countedUpTo + 1),
    ),
  );
  return results.flatMap(({ results: [row] }, index) => {
    const kind = keptKinds[index];
    return row && kind ? { kind, ...row } : [];
  });
}

const agesSql = ({ table, time }: (typeof kinds)[KeptKind]) => `
  SELECT (SELECT MIN(${time}) FROM ${table}) AS oldest,
         (SELECT COUNT(*) FROM (SELECT 1 FROM ${table} WHERE ${time} >= ?1 LIMIT ?3)) AS week,
         (SELECT COUNT(*) FROM (SELECT 1 FROM ${table} WHERE ${time} >= ?2 AND ${time} < ?1 LIMIT ?3)) AS month,
         (SELECT COUNT(*) FROM (SELECT 1 FROM ${table} WHERE ${time} < ?2 LIMIT ?3)) AS older`;
