import type { Locale } from '../../site/languages/registry/locales.ts';
import type { OwnerStrings } from '../../site/languages/registry/strings.ts';
import { ownerStrings } from '../../site/languages/registry/strings.ts';
import type { SharedSettings } from '../contract/published/settings.ts';
import type { AppContext } from '../http/context.ts';
import type { Clock } from '../http/response/times.ts';
import { settingsOf } from '../settings.ts';
import { type FrameCounts, frameCounts } from './db.ts';
import { ownerLocale } from './language.ts';

/** For whom and when one of the owner's pages is written. */
export interface View extends Clock, FrameCounts {
  locale: Locale;
  strings: OwnerStrings;
  settings: SharedSettings;
  now: Date;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Where the door has asked for them already, with the session. */
    frameCounts: FrameCounts | undefined;
  }
}

/** For the owner, in their language, now. */
export async function viewOf(c: AppContext): Promise<View> {
  const [settings, locale, counts] = await Promise.all([
    settingsOf(c.env),
    ownerLocale(c),
    c.get('frameCounts') ?? frameCounts(c.env.DB),
  ]);
  const { timeZone } = settings;
  return { locale, timeZone, strings: ownerStrings(locale), settings, now: new Date(), ...counts };
}
