import { hasRoomSql, type NetworkBudget, spend } from '../budgets/db.ts';
import { costs } from '../budgets/shares.ts';
import { changed } from '../changed.ts';

export interface Suspect {
  kind: 'notes' | 'votes' | 'gaps' | 'surveys' | 'subscribers';
  /** By which an erasure finds it: the address that was given, or the message that it was sent to. */
  email?: string | undefined;
  message?: string | undefined;
  /** What else was sent. */
  sent: object;
  createdAt: string;
}

/** Keeps what a machine sent where the owner can see it. Returns whether the day had room for it. */
export async function quarantine(
  db: D1Database,
  { kind, email, message, sent, createdAt }: Suspect,
  { network, rowsPerDay }: NetworkBudget,
): Promise<boolean> {
  const cost = { kind: 'honeypot', rows: costs.quarantinedForm, rowsPerDay } as const;
  const insertion = db
    .prepare(
      `INSERT INTO quarantine (kind, email, message, data, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5
        WHERE ${hasRoomSql(cost, { time: '?5', network: '?6' })}
          AND (?3 IS NULL OR EXISTS (SELECT 1 FROM messages WHERE id = ?3))`,
    )
    .bind(kind, email ?? null, message ?? null, JSON.stringify(sent), createdAt, network);
  return spend(db, { ...cost, now: createdAt, network }, [insertion]);
}

export interface QuarantineRow {
  id: number;
  kind: string;
  data: string;
  created_at: string;
}

/** What machines sent to the other forms. */
export async function quarantinedForms(db: D1Database, limit: number): Promise<QuarantineRow[]> {
  const { results } = await db
    .prepare('SELECT id, kind, data, created_at FROM quarantine ORDER BY id DESC LIMIT ?1')
    .bind(limit)
    .all<QuarantineRow>();
  return results;
}

/** Returns whether there was such a row. */
export const removeQuarantined = (db: D1Database, id: number) =>
  changed(db.prepare('DELETE FROM quarantine WHERE id = ?1').bind(id));
