import { writeWhole } from '../record/whole-file.ts';
import { reportPage } from './page.ts';
import type { DeskReport } from './report.ts';

export const reportFiles = { page: 'import-report.html', data: 'import-report.json' };

export function writeReport(content: string, report: DeskReport): void {
  writeWhole(content, reportFiles.page, reportPage(report));
  writeWhole(content, reportFiles.data, `${JSON.stringify(report, null, 1)}\n`);
}
