import type { Env } from '../env.ts';
import { type GapEvent, gapEventInsertion, hasWordings } from './db/events.ts';
import { waitingSubscribers } from './db/subscribers.ts';
import type { Answer } from './schedule/answered.ts';
import { answerEmails } from './subscribers/emails.ts';

interface Closing {
  gap: number;
  answer: Answer;
  /** What proved it; nothing where the owner says so. */
  proof: Pick<GapEvent, 'build' | 'revision'>;
  now: Date;
}

/** Says that a gap is answered, and writes the emails to whoever left an address: both in one transaction. */
export async function closeGap(env: Env, { gap, answer, proof, now }: Closing): Promise<void> {
  const waiting = await waitingSubscribers(env, gap);
  const emails = await answerEmails(env, waiting, { gap, answer, now });
  const created_at = now.toISOString();
  await env.DB.batch([
    gapEventInsertion(
      env.DB,
      { gap, what: 'answered', ...answer, ...proof, created_at },
      hasWordings,
    ),
    ...emails,
  ]);
}
