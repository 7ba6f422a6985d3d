import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { type Locale, siteLocale } from '../../site/languages/registry/locales.ts';
import { localeSchema } from '../contract/fields.ts';
import { DAY } from '../contract/time/durations.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { askedLocale } from '../http/language.ts';
import { ownerLanguage, settingsOf } from '../settings.ts';

const name = 'lang';
const lifetime = 365 * DAY;

/** The language of the owner's pages: asked for, else chosen before, else the one in the settings. */
export async function ownerLocale(c: AppContext): Promise<Locale> {
  const settings = await settingsOf(c.env);
  const asked = askedLocale(c) ?? localeSchema.safeParse(getCookie(c, name)).data;
  return asked ? siteLocale(asked, settings.locales) : ownerLanguage(settings);
}

/** Answers in the owner's language, refusals included, and remembers one that the address asks for. */
export const rememberLanguage = createMiddleware<AppEnv>(async (c, next) => {
  c.set('locale', await ownerLocale(c));
  await next();
  const asked = askedLocale(c);
  if (asked)
    setCookie(c, name, asked, { path: '/admin', sameSite: 'Strict', maxAge: lifetime / 1000 });
});
