import { withHiddenNamed } from '../../../worker/contract/hidden-characters.ts';
import { partsOf, summaryOf } from './parts.ts';
import type { DeskReport } from './report.ts';

/** The report for a terminal, so many lines of each part. */
export function deskReportText(report: DeskReport, most: number): string {
  const parts = partsOf(report).flatMap(({ title, advice, lines }) => [
    '',
    `${title} (${lines.length})`,
    ...(advice ? [`  ${advice}`] : []),
    ...lines.slice(0, most).map((line) => `  - ${oneLine(line)}`),
    ...(lines.length > most ? [`  and ${lines.length - most} more`] : []),
  ]);
  return `${[report.name, ...summaryOf(report), ...parts].join('\n')}\n`;
}

/** Texts of other people: a hidden character by its name, and no line of a length that nobody reads. */
export function oneLine(text: string): string {
  const line = withHiddenNamed(text).replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
