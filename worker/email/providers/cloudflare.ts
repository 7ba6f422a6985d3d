import type { Env } from '../../env.ts';
import type { Provider } from './provider.ts';

/** Cloudflare's Email Service (https://developers.cloudflare.com/email-service/api/send-emails/workers-api/). */
export const cloudflare =
  ({ MAIL }: Env): Provider =>
  async ({ id: _, replyTo, html, ...email }) => {
    await MAIL.send({ ...email, ...(replyTo && { replyTo }), ...(html && { html }) });
  };
