import { deliverLeased } from '../email/deliver.ts';
import type { Env } from '../env.ts';
import { faultText } from '../faults.ts';
import { behind } from '../http/response/afterwards.ts';
import { settingsOf } from '../settings.ts';
import { receive } from './receiving/receive.ts';
import type { Taken } from './receiving/taking.ts';

/** As much of what Cloudflare hands over as is used here. */
type Incoming = Pick<ForwardableEmailMessage, 'from' | 'to' | 'raw' | 'rawSize' | 'setReject'>;

/**
 * Takes an email. What cannot be stored now is not taken: where the database is away this throws, and the sender's server
 * tries again; where it would not help to try again, the sender is told so.
 */
export async function takeEmail(
  message: Incoming,
  env: Env,
  context: ExecutionContext,
): Promise<void> {
  const now = new Date();
  const { leased = [], refusal } = await taken(message, env, now).catch((fault: unknown) => {
    // The runtime logs what is thrown, and a fault may quote what somebody wrote.
    throw new Error(faultText(fault));
  });
  if (refusal) message.setReject(refusal);
  behind(context, deliverLeased(env, now, leased));
}

async function taken(message: Incoming, env: Env, now: Date): Promise<Taken> {
  return receive(message, { env, settings: await settingsOf(env), now });
}
