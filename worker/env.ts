/** As much of R2 as files need. */
export type FileBucket = Pick<R2Bucket, 'put' | 'delete' | 'list'> & {
  get(key: string): Promise<Pick<R2ObjectBody, 'arrayBuffer'> | null>;
};

/** What wrangler.toml binds, and the secrets that may be missing: a missing one closes its door. */
export interface Env {
  DB: D1Database;
  ASSETS: Pick<Fetcher, 'fetch'>;
  SALTS: KVNamespace;
  POSTS: RateLimit;
  SIGN_INS: RateLimit;
  MAIL: SendEmail;
  /** The bytes of files; missing where the owner takes none. */
  FILES?: FileBucket;
  ADMIN_TOKEN?: string;
  /** 32 bytes in base64, by which what people wrote is encrypted; and the key before, until all of it is encrypted anew. */
  DATA_KEY?: string;
  DATA_KEY_OLD?: string;
  /** `<team>.cloudflareaccess.com` and the application's audience tag, when Access guards the owner's pages. */
  ACCESS_TEAM?: string;
  ACCESS_AUD?: string;
  /** The key of a provider that takes emails in Cloudflare's place. */
  RESEND_API_KEY?: string;
  POSTMARK_SERVER_TOKEN?: string;
  /** Where such a provider answers, in place of its own address. */
  MAIL_API?: string;
  /** For how long a call of a binding is waited for, in milliseconds, in place of what bindings.ts says. */
  BINDING_TIME_LIMIT?: number;
}
