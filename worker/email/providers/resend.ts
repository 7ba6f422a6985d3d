import type { Env } from '../../env.ts';
import { hexOf, sha256 } from '../../http/digest.ts';
import { mailbox, NotTaken, postJson } from './over-http.ts';
import type { Provider } from './provider.ts';

/**
 * Resend (https://resend.com/docs/api-reference/emails/send-email). Whatever is given to it twice within a day leaves once: the key is
 * of the email and its words, for words that were composed anew are another email to it.
 */
export const resend =
  (env: Env, apiKey: string): Provider =>
  async ({ id, from, to, replyTo, subject, text, html, headers }) => {
    const body = JSON.stringify({
      ...{ from: mailbox(from), to: [to], subject, text, html, headers },
      reply_to: replyTo,
    });
    const key = `${id}-${hexOf(await sha256(body)).slice(0, 16)}`;
    const { status, answer } = await postJson(env, {
      origin: 'https://api.resend.com',
      path: '/emails',
      headers: { authorization: `Bearer ${apiKey}`, 'idempotency-key': key },
      body,
    });
    if (status === 200) return;
    throw new NotTaken(codeOf(status, answer), `${answer['message'] ?? `answered ${status}`}`);
  };

/** `validation_error` says four things, which its status tells apart. */
function codeOf(status: number, { name }: Record<string, unknown>): string | undefined {
  if (typeof name !== 'string') return undefined;
  return name === 'validation_error' ? `${name}_${status}` : name;
}
