/** What wrangler.toml binds, and the secrets that may be missing: a missing one closes its door. */
export interface Env {
  DB: D1Database;
  ASSETS: Pick<Fetcher, 'fetch'>;
  SALTS: KVNamespace;
  POSTS: RateLimit;
  SIGN_INS: RateLimit;
  MAIL: SendEmail;
  ADMIN_TOKEN?: string;
  /** `<team>.cloudflareaccess.com` and the application's audience tag, when Access guards the owner's pages. */
  ACCESS_TEAM?: string;
  ACCESS_AUD?: string;
  /** For how long a call of a binding is waited for, in milliseconds, in place of what bindings.ts says. */
  BINDING_TIME_LIMIT?: number;
}
