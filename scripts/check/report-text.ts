import { table } from '../terminal/table.ts';
import { notes } from './notes.ts';
import type { Asked } from './open-index.ts';
import type { CheckReport, Totals } from './report.ts';

/** What is not found first, by language and the worst first; then how many are. Empty where nothing was asked. */
export function checkReportText({ questions, titles, totals, ...noteworthy }: CheckReport): string {
  const noted = notes(noteworthy);
  return [
    ...missed(
      questions,
      'questions do not find their article first, each asked with itself left out',
    ),
    ...missed(titles, 'titles do not find their own article first'),
    ...summary(totals),
    ...(noted.length > 0 ? [noted.join('\n')] : []),
  ].join('\n\n');
}

function missed(asked: readonly Asked[], what: string): string[] {
  const byLocale = Object.groupBy(asked, ({ locale }) => locale);
  return Object.entries(byLocale).flatMap(([locale, own]) => {
    const rows = own.filter(({ place }) => place !== 1).sort((a, b) => depth(b) - depth(a));
    if (rows.length === 0) return [];
    return [
      `${locale}: ${rows.length} of ${own.length} ${what}`,
      table(['place', 'article', 'stands first', 'asked'], rows.map(missedRow)),
    ];
  });
}

const depth = ({ place }: Asked) => place ?? Number.MAX_SAFE_INTEGER;

const missedRow = ({ place, article, first, question }: Asked) => [
  ...[place ?? 'none', article],
  ...[first ?? 'nothing', question],
];

function summary(totals: CheckReport['totals']): string[] {
  const rows = Object.entries(totals).map(([locale, own]) => totalsRow(locale, own));
  if (rows.length === 0) return [];
  const head = ['', 'questions', 'found first', 'in the top three', 'lower', 'not found'];
  return [
    table(head, rows),
    'Not to be found first is no mistake. More questions in customers’ words help: docs/writing.md.',
  ];
}

function totalsRow(locale: string, { questions, first, topThree, lower, notFound }: Totals) {
  const share = (count: number) => `${count} (${Math.round((100 * count) / questions)} %)`;
  return [locale, questions, share(first), share(topThree), lower, notFound];
}
