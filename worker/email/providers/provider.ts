import type { Env } from '../../env.ts';
import { cloudflare } from './cloudflare.ts';
import { postmark } from './postmark.ts';
import { resend } from './resend.ts';

/** An email as it leaves. */
export interface OutgoingEmail {
  id: string;
  from: { email: string; name: string };
  to: string;
  replyTo?: string | undefined;
  subject: string;
  text: string;
  html?: string | undefined;
  headers: Record<string, string>;
}

/** Takes an email, or throws why it does not: a fault with a `code`, where the provider gave one. */
export type Provider = (email: OutgoingEmail) => Promise<void>;

/** The provider whose secret is set; without one Cloudflare's own. */
export function providerOf(env: Env): Provider {
  if (env.RESEND_API_KEY) return resend(env, env.RESEND_API_KEY);
  if (env.POSTMARK_SERVER_TOKEN) return postmark(env, env.POSTMARK_SERVER_TOKEN);
  return cloudflare(env);
}
