import { hasRoomSql, type NetworkBudget, spend } from '../budgets/db.ts';
import { costs } from '../budgets/shares.ts';
import { changed } from '../changed.ts';
import { emailIndexes } from '../private-data/email-index.ts';
import type { PrivateEnv } from '../private-data/keys.ts';
import { sealRow, showRows } from '../private-data/rows.ts';

export interface Suspect {
  kind: 'notes' | 'votes' | 'gaps' | 'surveys' | 'subscribers' | 'emails';
  /** By which an erasure finds it: the address that was given, or the message that it was sent to. */
  email?: string | undefined;
  message?: string | undefined;
  /** What else was sent. */
  sent: object;
  createdAt: string;
  /** By which it is known when it comes again: an email, which servers may deliver twice. */
  keyHash?: string | undefined;
}

/** Keeps what a machine sent where the owner can see it. Returns whether the day had room for it. */
export async function quarantine(
  env: PrivateEnv,
  { kind, email, message, sent, createdAt, keyHash }: Suspect,
  { network, rowsPerDay }: NetworkBudget,
): Promise<boolean> {
  const { DB: db } = env;
  const given = { kind, created_at: createdAt, email: email ?? null, data: JSON.stringify(sent) };
  const sealed = await sealRow(env, 'quarantine', given);
  const cost = {
    kind: 'honeypot',
    rows: keyHash ? costs.quarantinedEmail : costs.quarantinedForm,
    rowsPerDay,
  } as const;
  const insertion = db
    .prepare(
      `INSERT INTO quarantine (kind, email, message, data, created_at, email_index, key_hash)
       SELECT ?1, ?2, ?3, ?4, ?5, ?7 ->> 0, ?8
        WHERE ${hasRoomSql(cost, { time: '?5', network: '?6' })}
          AND (?3 IS NULL OR EXISTS (SELECT 1 FROM messages WHERE id = ?3))
           ON CONFLICT (key_hash) WHERE key_hash IS NOT NULL DO NOTHING`,
    )
    .bind(
      kind,
      sealed.email,
      message ?? null,
      sealed.data,
      createdAt,
      network,
      email === undefined ? null : await emailIndexes(env, email),
      keyHash ?? null,
    );
  return spend(db, { ...cost, now: createdAt, network }, [insertion]);
}

export interface QuarantineRow {
  id: number;
  kind: string;
  /** The message that it was sent to. */
  message: string | null;
  data: string;
  created_at: string;
}

/** What machines sent to the other forms. */
export async function quarantinedForms(env: PrivateEnv, limit: number): Promise<QuarantineRow[]> {
  const { results } = await env.DB.prepare(
    'SELECT id, kind, message, data, created_at FROM quarantine ORDER BY id DESC LIMIT ?1',
  )
    .bind(limit)
    .all<QuarantineRow>();
  return showRows(env, 'quarantine', results);
}

/** Returns whether there was such a row. */
export const removeQuarantined = (db: D1Database, id: number) =>
  changed(db.prepare('DELETE FROM quarantine WHERE id = ?1').bind(id));
