import { join, relative } from 'node:path';
import { reportFiles, writeReport } from './files.ts';
import { reportText } from './formats/text.ts';
import { whatRemains } from './parts/remains.ts';
import type { ImportReport } from './report.ts';

/** Says all that an import would do. */
export function sayWould(report: ImportReport): void {
  process.stdout.write(`${reportText(report)}\nNothing was written.\n`);
}

/** Says in short what an import did and what the check finds in the result, and writes the whole of it. */
export function sayDone(done: ImportReport, content: string, isChanged: boolean): void {
  const report = { ...done, remains: whatRemains(content) };
  const isWritten = writeReport(content, report, isChanged);
  const page = relative(process.cwd(), join(content, reportFiles(report.source).page));
  const whole = `The whole report is in ${page}`;
  const said = isChanged
    ? whole
    : `Nothing is new since the last import, so nothing was written${isWritten ? ' but the report' : ''}.\n${whole}`;
  process.stdout.write(`${reportText(report, 3)}\n${said}\n`);
}
