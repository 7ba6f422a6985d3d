import { withHiddenNamed } from '../../../../worker/contract/hidden-characters.ts';
import { type Entry, partsOf, placesOf, type ReportPart } from '../parts/parts.ts';
import { summaryOf } from '../parts/summary.ts';
import type { ImportReport } from '../report.ts';

/** The report for a terminal, so many entries of each part, and the places of all where every entry is asked for. */
export function reportText(report: ImportReport, most = Number.POSITIVE_INFINITY): string {
  const { first, besides } = partsOf(report);
  const places = { title: 'Where each is now', advice: '', entries: placesOf(report) };
  const isWhole = most === Number.POSITIVE_INFINITY;
  const parts = [...first, ...besides, ...(isWhole ? [places] : [])];
  const lines = [report.name, ...summaryOf(report), ...parts.flatMap(part)];
  return `${lines.join('\n')}\n`;

  function part({ title, advice, entries }: ReportPart): string[] {
    return [
      '',
      `${title} (${entries.length})`,
      ...(advice ? [`  ${advice}`] : []),
      ...entries.slice(0, most).map((entry) => `  - ${entryText(entry, most)}`),
      ...(entries.length > most ? [`  and ${entries.length - most} more`] : []),
    ];
  }
}

function entryText({ about, said, file, path }: Entry, most: number): string {
  const where = [file, path].filter(Boolean).map((place) => oneLine(place as string));
  const more = said.length > most ? [`and ${said.length - most} more`] : [];
  const what = [...said.slice(0, most).map(oneLine), ...more].join('; ');
  return `${oneLine(about)}${what && `: ${what}`}${where.length > 0 ? ` (${where.join(' → ')})` : ''}`;
}

/** Texts of other people: a hidden character by its name, and no line of a length that nobody reads. */
export function oneLine(text: string): string {
  const line = withHiddenNamed(text).replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
