import { realpathSync } from 'node:fs';
import {
  type Locale,
  locales,
  type SiteLocales,
} from '../../../site/languages/registry/locales.ts';
import { unasked } from '../../begin/answers.ts';
import { commonFiles } from '../../begin/content.ts';
import { createProgress } from '../../terminal/progress.ts';
import { type Call, folderFault, type Wrong } from '../call.ts';
import { importName, languageFault, nameFault, placeSeenFrom } from '../record/name.ts';
import { writeBrought } from '../record/writing/write.ts';
import { withLines } from '../report/lines.ts';
import type { ImportReport } from '../report/report.ts';
import { together } from '../report/together.ts';
import { siteSettings } from '../site-settings.ts';
import { type Import, importFolder } from './import-folder.ts';

interface Brought {
  folder: string;
  report: ImportReport;
  /** Whether the folder has no article. */
  isEmpty: boolean;
  isChanged: boolean;
}

/** Brings in what a folder has, in each of its languages. */
export async function bringFolder(given: Call): Promise<Brought | Wrong> {
  const call = checkCall(given);
  if ('wrong' in call) return call;
  const { folder, content } = call;
  const fault = nameFault({ source: 'markdown', place: folder, content, as: call.as });
  if (fault) return { wrong: fault };
  const found = await importInto(call);
  if ('wrong' in found) return found;
  const { report, isEmpty } = found;
  if (isEmpty) return { folder, report, isEmpty, isChanged: false };
  const all = [found];
  // Translations find their articles in the content folder, so they come behind them.
  for (const locale of found.also) {
    const translated = await importInto({ ...call, locale }, found.report.source);
    if ('wrong' in translated) return translated;
    all.push(translated);
  }
  return {
    folder,
    report: withLines(together(all.map((done) => done.report)), folder),
    isEmpty,
    isChanged: all.some((done) => done.isChanged),
  };
}

interface Checked extends Omit<Call, 'place' | 'locale'> {
  folder: string;
  locale: Locale;
}

function checkCall({ place, locale, ...how }: Call): Checked | Wrong {
  const fault = folderFault({ place, ...how });
  if (fault) return { wrong: fault };
  if (!locale)
    return { wrong: `Say the language of the folder: --locale ${locales.join(' or ')}.` };
  return { ...how, folder: realpathSync(place), locale };
}

/** Imports what a folder has in one language; nothing is written where it has no article. */
async function importInto(
  { folder, content, locale, as, dryRun, now }: Checked,
  source = importName({ source: 'markdown', place: folder, content, as }),
): Promise<(Import & { isChanged: boolean }) | Wrong> {
  const known = siteSettings(content)?.locales;
  const done = await importFolder({
    source,
    where: placeSeenFrom(content, folder),
    isNamed: as !== undefined,
    folder,
    content,
    locale,
    site: known ?? [locale],
    now,
    onProgress: createProgress(process.stderr),
  });
  const refusal = languageFault({ source: 'markdown', place: folder, locale, as }, done);
  if (refusal) return { wrong: refusal };
  // A new help centre has the languages that its articles have.
  const languages: SiteLocales = known ?? [locale, ...done.also];
  const beginning = commonFiles(unasked(languages));
  const { isChanged } =
    done.isEmpty || dryRun
      ? { isChanged: false }
      : writeBrought(done, { content, beginning, source: done.report.source, before: done.before });
  return { ...done, isChanged };
}
