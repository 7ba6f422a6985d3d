import { bringFromDesk } from '../../../../scripts/import/desks/bring.ts';
import { reportText } from '../../../../scripts/import/report/formats/text.ts';
import { siteSettings } from '../../../../scripts/import/site-settings.ts';
import type { Locale } from '../../../../site/languages/registry/locales.ts';
import { runInProcess } from '../../in-process.ts';
import { content } from './desk-folders.ts';

/** The key with which a desk is read. */
export const env = { IMPORT_KEY: 'anna@example.com:secret' };

/** The command in the process of its tests. */
export const call = (...args: string[]) => runInProcess('import', [...args, '--to', content], env);

/**
 * Imports as the command does, but for the check of what came of it, which takes the most time: gives what the report
 * says.
 */
export async function bring(source: string, place: string, locale?: Locale) {
  const how = { dryRun: false, now: new Date(), key: env.IMPORT_KEY, as: undefined };
  const settings = siteSettings(content);
  const given = { ...how, source, place, locale, content, settings, onProgress: () => {} };
  const done = await bringFromDesk(given);
  if (!('report' in done)) throw new Error('Nothing came of the import.');
  return { said: reportText(done.report), isChanged: done.isChanged };
}
