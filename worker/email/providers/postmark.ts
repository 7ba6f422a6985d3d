import type { Env } from '../../env.ts';
import { mailbox, NotTaken, postJson } from './over-http.ts';
import type { Provider } from './provider.ts';

/**
 * Postmark (https://postmarkapp.com/developer/api/email-api). It knows no key that would make two sendings one: an answer that was lost
 * makes an email leave twice, with the same `X-Quietdesk-Email`.
 */
export const postmark =
  (env: Env, token: string): Provider =>
  async ({ from, to, replyTo, subject, text, html, headers }) => {
    const { status, answer } = await postJson(env, {
      origin: 'https://api.postmarkapp.com',
      path: '/email',
      headers: { 'x-postmark-server-token': token },
      body: JSON.stringify({
        ...{ From: mailbox(from), To: to, ReplyTo: replyTo, Subject: subject },
        ...{ TextBody: text, HtmlBody: html, MessageStream: 'outbound' },
        Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
      }),
    });
    const { ErrorCode: code, Message: words } = answer;
    if (status === 200 && code === 0) return;
    throw new NotTaken(
      typeof code === 'number' ? `postmark_${code}` : undefined,
      `${words ?? `answered ${status}`}`,
    );
  };
