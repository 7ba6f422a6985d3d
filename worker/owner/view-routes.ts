import { ownerStrings } from '../../site/languages/registry/strings.ts';
import type { AppContext } from '../http/context.ts';
import { settingsOf } from '../settings.ts';
import { countWaiting } from './db.ts';
import { ownerLocale } from './language.ts';
import type { View } from './view.ts';

export async function viewOf(c: AppContext): Promise<View> {
  const [settings, locale, waiting] = await Promise.all([
    settingsOf(c.env),
    ownerLocale(c),
    countWaiting(c.env.DB),
  ]);
  const { timeZone } = settings;
  return { locale, timeZone, strings: ownerStrings(locale), settings, now: new Date(), waiting };
}
