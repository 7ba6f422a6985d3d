import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hiddenCharacters } from '../../../worker/contract/hidden-characters.ts';
import { writeWhole } from '../record/writing/whole-file.ts';
import { reportPage } from './formats/page.ts';
import { partsOf } from './parts/parts.ts';
import type { ImportReport } from './report.ts';

/** Where a content folder has the report of a source. */
export const reportFiles = (source: string) => ({
  page: `import-report-${source}.html`,
  data: `import-report-${source}.json`,
});

/**
 * Writes a report as page and as JSON. Where an import changed nothing, the report of the last one that did stays, as long
 * as it says what is still to be done.
 */
export function writeReport(content: string, report: ImportReport, isChanged: boolean): boolean {
  const { page, data } = reportFiles(report.source);
  if (!isChanged && isSaid(join(content, data), report)) return false;
  writeWhole(content, page, reportPage(report));
  writeWhole(content, data, dataOf(report));
  return true;
}

/** The report of what is no longer there. */
export function removeReport(content: string, source: string): void {
  for (const file of Object.values(reportFiles(source)))
    rmSync(join(content, file), { force: true });
}

/** The report for programs, with what to look at first, as the page has it. */
const dataOf = (report: ImportReport): string => {
  const first = partsOf(report).first.map(({ title, advice, entries }) => ({
    title,
    advice,
    entries: entries.length,
  }));
  return `${withHiddenEscaped(JSON.stringify({ ...report, first }, null, 1))}\n`;
};

/** Who reads it in an editor sees what it holds. */
const withHiddenEscaped = (json: string): string =>
  hiddenCharacters(json).reduceRight(
    (text, { character, at }) =>
      `${text.slice(0, at)}${escaped(character)}${text.slice(at + character.length)}`,
    json,
  );

const escaped = (character: string) =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

function isSaid(file: string, report: ImportReport): boolean {
  if (!existsSync(file)) return false;
  try {
    const last = JSON.parse(readFileSync(file, 'utf8')) as ImportReport;
    return JSON.stringify(standing(last)) === JSON.stringify(standing(report));
  } catch {
    // Damaged by hand or in a merge: it is written anew.
    return false;
  }
}

/** What a report says apart from what an import did just then. */
function standing({ source, name, articles, ...report }: ImportReport) {
  const { filesSeen, pictures, files, leftOut, losses, words, missingLocales, remains } = report;
  const { failedSearches, elsewhere, isAddressMissing } = report;
  return {
    name,
    source,
    articles: articles.map((article) => ({
      ...article,
      became: ['new', 'updated'].includes(article.became) ? 'unchanged' : article.became,
    })),
    ...{ filesSeen, pictures, files, leftOut, losses, words, missingLocales, remains },
    ...{ failedSearches, elsewhere, isAddressMissing },
  };
}
