import { roomLeft, spend } from './budgets.ts';

interface Suspect {
  kind: 'notes' | 'votes' | 'gaps' | 'surveys';
  /** What was sent. */
  sent: object;
  createdAt: string;
}

/** Keeps what a machine sent where the owner can see it, as far as the day has room. */
export async function quarantine(
  db: D1Database,
  { kind, sent, createdAt }: Suspect,
): Promise<void> {
  const insertion = db
    .prepare(
      `INSERT INTO quarantine (kind, data, created_at)
       SELECT ?1, ?2, ?3
        WHERE ${roomLeft('quarantine', '?3')}`,
    )
    .bind(kind, JSON.stringify(sent), createdAt);
  await spend(db, { kind: 'quarantine', now: createdAt }, insertion);
}
