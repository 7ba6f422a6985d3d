import type * as z from 'zod';
import { Unavailable } from './bindings.ts';
import { MINUTE } from './contract/time/durations.ts';
import type { Env } from './env.ts';

type Assets = Pick<Env, 'ASSETS'>;

/** What is there for a path of the build, whatever it says; the host of the address says nothing. */
export const assetOf = ({ ASSETS }: Assets, path: string): Promise<Response> =>
  ASSETS.fetch(new URL(path, 'https://assets.local'));

/** A file of the build. Throws `Unavailable` where it cannot be had, as in the middle of a deployment. */
export async function fetchBuilt(env: Assets, path: string): Promise<Response> {
  const response = await assetOf(env, path);
  if (!response.ok) throw new Unavailable('ASSETS', `${path} answers ${response.status}`);
  return response;
}

/** The headers of a page that is sent with something in it: they hold the policy for its scripts; what is for caches goes. */
export function headersOfFilled(page: Response): Headers {
  const headers = new Headers(page.headers);
  for (const name of ['etag', 'last-modified', 'content-length', 'cf-cache-status'])
    headers.delete(name);
  headers.set('Cache-Control', 'no-store');
  return headers;
}

/** A deployment replaces the files under a running isolate, so nothing is remembered for longer. */
const LIFETIME = MINUTE;

/** Reads a file of the build. Only the value is remembered: a promise belongs to its request. */
export function builtFile<Schema extends z.ZodType>(path: string, schema: Schema) {
  let known: { value: z.output<Schema>; until: number } | undefined;

  return async (env: Env): Promise<z.output<Schema>> => {
    if (known && known.until > Date.now()) return known.value;

    const response = await fetchBuilt(env, path);
    const value = await response
      .json()
      .then((content) => schema.parse(content))
      .catch((fault) => {
        // Cut short, or of another build: away until the deployment is through.
        throw new Unavailable(path, fault);
      });
    known = { value, until: Date.now() + LIFETIME };
    return value;
  };
}
