import { sayMistakes } from './check/content.ts';
import { checkReport } from './check/report.ts';
import { checkReportText } from './check/report-text.ts';
import { readOptions } from './terminal/options.ts';
import { terminalProgress } from './terminal/progress.ts';

const help = `npm run check                      everything that can be wrong with the content: file, line, key, what
                                   to write; then which questions find their article, and which do not
npm run --silent check -- --json   the same for machines`;

const { values } = readOptions({ help, options: { json: { type: 'boolean', default: false } } });

const report = await checkReport(new Date(), terminalProgress());

if (values.json) {
  console.log(JSON.stringify(report, null, 1));
  process.exitCode = report.mistakes.length > 0 ? 1 : 0;
} else {
  const text = checkReportText(report);
  if (text) console.log(`${text}\n`);
  sayMistakes(report.mistakes);
  console.log('The content is in order.');
}
