import type { Env } from '../../env.ts';
import type { Provider } from './provider.ts';

/**
 * Cloudflare's Email Service (https://developers.cloudflare.com/email-service/api/send-emails/workers-api/). Of the headers it refuses
 * those that are not on its list (https://developers.cloudflare.com/email-service/reference/headers/).
 */
export const cloudflare =
  ({ MAIL }: Env): Provider =>
  async ({ id: _, replyTo, html, headers: { 'Thread-Index': __, ...headers }, ...email }) => {
    await MAIL.send({ ...email, headers, ...(replyTo && { replyTo }), ...(html && { html }) });
  };
