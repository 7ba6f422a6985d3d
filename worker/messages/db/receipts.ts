import type { EmailFacts } from '../../email/receiving/facts.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { sealRow } from '../../private-data/rows.ts';

/** An email of which something is stored. */
export interface Receipt {
  keyHash: string;
  message: string;
  /** As of what it became. */
  receivedAt: string;
  facts: EmailFacts;
}

/**
 * Says that an email was taken, where the statement just before stored something of it. What was taken already breaks the
 * transaction: see `isTakenBefore`.
 */
export async function receiptInsertion(
  env: PrivateEnv,
  { keyHash, message, receivedAt, facts }: Receipt,
  condition = 'changes() > 0',
): Promise<D1PreparedStatement> {
  const { data } = await sealRow(env, 'received_emails', {
    ...{ message, received_at: receivedAt },
    data: JSON.stringify(facts),
  });
  return env.DB.prepare(
    `INSERT INTO received_emails (key_hash, message, received_at, data)
     SELECT ?1, ?2, ?3, ?4
      WHERE ${condition}`,
  ).bind(keyHash, message, receivedAt, data);
}

/** Whether nothing was stored because the same email had been taken before. */
export const isTakenBefore = (fault: unknown): boolean =>
  fault instanceof Error &&
  /UNIQUE constraint failed: received_emails\.key_hash/.test(fault.message);
