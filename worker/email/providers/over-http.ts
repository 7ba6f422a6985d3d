import { timeLimit } from '../../bindings.ts';
import type { Env } from '../../env.ts';
import type { OutgoingEmail } from './provider.ts';

/** What a provider answered that did not take an email. */
export class NotTaken extends Error {
  /** As providers' codes stand in `refusal.ts`. */
  code: string | undefined;

  constructor(code: string | undefined, words: string) {
    super(words);
    this.code = code;
  }
}

interface Posting {
  origin: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Posts JSON to a provider, which is waited for no longer than a binding. Returns its status and what it answered. */
export async function postJson(
  env: Env,
  { origin, path, headers, body }: Posting,
): Promise<{ status: number; answer: Record<string, unknown> }> {
  const response = await fetch(new URL(path, env.MAIL_API ?? origin), {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeLimit(env)),
  });
  // A server in between answers with a page when it is away.
  const answer = await response.json<Record<string, unknown>>().catch(() => ({}));
  return { status: response.status, answer };
}

/** "Mei Lin <mei@example.com>", the name in quotation marks: it may hold anything. */
export const mailbox = ({ email, name }: OutgoingEmail['from']) =>
  `"${name.replace(/["\\]/g, '\\$&')}" <${email}>`;
