import { Hono } from 'hono';
import { basePath, nearestLocale } from '../../site/languages/registry/locales.ts';
import { Unavailable } from '../bindings.ts';
import { assetOf } from '../built-files.ts';
import { addressKey, redirectsSchema, shardOf } from '../contract/published/redirects.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows } from '../http/problem/problem.ts';
import { settingsOf } from '../settings.ts';

/** Leads on from the addresses that the help desk had from which the articles came. */
export const redirects = new Hono<AppEnv>()
  .get('*', async (c) => {
    const key = addressKey(c.req.path);
    const page = (await pageOf(c, key)) ?? (await homeOf(c, key));
    if (page !== undefined) return c.redirect(page, 301);
    // The page of the site that says that there is nothing.
    return assetOf(c.env, c.req.path);
  })
  .all('*', onlyAllows('GET, HEAD'));

/** A build that has no old address in a file has no such file. */
async function pageOf({ env }: AppContext, key: string): Promise<string | undefined> {
  const path = `/redirects/${shardOf(key)}.json`;
  const response = await assetOf(env, path);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Unavailable('ASSETS', `${path} answers ${response.status}`);
  return redirectsSchema.parse(await response.json())[key];
}

/** The desk's own first page, in the language that its address names. */
async function homeOf({ env }: AppContext, key: string): Promise<string | undefined> {
  const [, language] = /^\/hc(?:\/([a-z]{2,3}(?:-[a-z]+)?))?$/.exec(key) ?? [];
  if (language === undefined && !/^\/(hc|support(\/home|\/solutions)?)$/.test(key))
    return undefined;
  const { locales } = await settingsOf(env);
  return basePath(nearestLocale(language ?? '', locales) ?? locales[0], locales);
}
