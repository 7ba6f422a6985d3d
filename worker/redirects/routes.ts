import { Hono } from 'hono';
import { basePath, nearestLocale } from '../../site/languages/registry/locales.ts';
import { Unavailable } from '../bindings.ts';
import { assetOf } from '../built-files.ts';
import {
  addressKey,
  byLanguage,
  redirectsSchema,
  shardOf,
} from '../contract/published/redirects.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows } from '../http/problem/problem.ts';
import { settingsOf } from '../settings.ts';

/** Leads on from the addresses that the help desk had from which the articles came. */
export const redirects = new Hono<AppEnv>()
  .get('*', async (c) => {
    const { pathname } = new URL(c.req.url);
    const page = await pageFor(c, addressKey(pathname));
    if (page !== undefined) return c.redirect(page, 301);
    // The page of the site that says that there is nothing.
    return assetOf(c.env, pathname);
  })
  .all('*', onlyAllows('GET, HEAD'));

/** In the language that the address names, or the nearest that the site has; an article may lack it, then in any. */
async function pageFor(c: AppContext, key: string): Promise<string | undefined> {
  const { language, rest } = byLanguage(key);
  const pages = (await shardWith(c, key))[rest] ?? {};
  const { locales } = await settingsOf(c.env);
  const locale = nearestLocale(language, locales) ?? locales[0];
  const found = [locale, ...locales]
    .map((other) => pages[other])
    .find((page) => page !== undefined);
  return found ?? pageOfDesk(c, rest, basePath(locale, locales));
}

/** A build that has no old address in a file has no such file. */
async function shardWith({ env }: AppContext, key: string) {
  const path = `/redirects/${shardOf(key)}.json`;
  const response = await assetOf(env, path);
  if (response.status === 404) return {};
  if (!response.ok) throw new Unavailable('ASSETS', `${path} answers ${response.status}`);
  return response
    .json()
    .then((content) => redirectsSchema.parse(content))
    .catch((fault: unknown) => {
      // Cut short, or of another build: away until the deployment is through.
      throw new Unavailable(path, fault);
    });
}

/** Pages that every desk has, and what they are here. */
const desksOwn: readonly (readonly [RegExp, string])[] = [
  [/^\/(hc|support|support\/home|support\/solutions)$/, ''],
  [/^\/(hc\/requests|support\/tickets)\/new$/, 'contact/'],
  [/^\/(hc|support)\/search$/, 'search/'],
];

function pageOfDesk(c: AppContext, path: string, base: string): string | undefined {
  const [, page] = desksOwn.find(([pattern]) => pattern.test(path)) ?? [];
  if (page === undefined) return undefined;
  const asked = c.req.query('query') ?? c.req.query('term');
  const question = page === 'search/' && asked ? `?q=${encodeURIComponent(asked)}` : '';
  return base + page + question;
}
