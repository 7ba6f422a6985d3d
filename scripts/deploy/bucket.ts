/** Asks wrangler something of the account. */
type Ask = (args: string[]) => Promise<{ code: number | null; out: string; errors: string }>;

/** The tables of wrangler.toml that bind a bucket, each with the comment above it. */
const bindings = /(?:^#.*\n)*^\[\[r2_buckets\]\]\n(?:(?!\[|#).*\n?)*/gm;

const bindsFiles = (table: string) => /^binding = "FILES"$/m.test(table);

/** wrangler.toml without the bucket of files. */
export const withoutBucket = (toml: string) =>
  toml.replace(bindings, (table) => (bindsFiles(table) ? '' : table));

/** The name of that bucket; nothing where none is bound. */
export function bucketName(toml: string): string | undefined {
  const [binding = ''] = (toml.match(bindings) ?? []).filter(bindsFiles);
  return /^bucket_name = "([^"]+)"$/m.exec(binding)?.[1];
}

/** What Cloudflare answers where there is no such bucket or nothing under that key, or where the account has no R2 at all. */
export const isMissing = /\b100(?:06|42)\b|does not exist|enable R2/i;

/**
 * Makes the bucket of files where the owner takes any and there is none. Returns the configuration that can be published, or what
 * is to be done first. A bucket that is there stays bound when no more files are taken: what lies in it is still shown, and goes
 * with its messages.
 */
export async function withBucket(
  toml: string,
  takesFiles: boolean,
  ask: Ask,
): Promise<{ toml: string } | { refusal: string }> {
  const name = bucketName(toml);
  if (!name) return takesFiles ? { refusal: unbound } : { toml };

  const found = await ask(['r2', 'bucket', 'info', name]);
  if (found.code === 0) return { toml };
  const isThere = !isMissing.test(found.out + found.errors);
  if (!takesFiles) return { toml: isThere ? toml : withoutBucket(toml) };

  const made = await ask(['r2', 'bucket', 'create', name]);
  return made.code === 0 ? { toml } : { refusal: notMade(name, made.out + made.errors) };
}

const switchOff =
  'Or take no files: write `attachments: false` in content/site.yaml. The form then has no field for them.';

const unbound = `content/site.yaml takes files, and wrangler.toml binds no bucket for them. docs/files.md has the lines. ${switchOff}`;

const notMade = (name: string, said: string) =>
  `${said.trim()}\n\nThe bucket “${name}” for the files of messages could not be made. If R2 is not switched on in your account, do that in the Cloudflare dashboard (R2, which asks for a means of payment), then run this again. ${switchOff}`;
