import { withHiddenNamed } from '../../worker/contract/hidden-characters.ts';
import type { ImportReport, Loss } from './report.ts';

/** The report as Markdown, under one heading per import. `maxLines` limits the lines below one reason. */
export function importReportText(
  report: ImportReport,
  maxLines = Number.POSITIVE_INFINITY,
): string {
  const { name, articles, pictures, leftOut, losses } = report;
  const isDraft = ({ reason }: Loss) => reason === 'imported as a draft';
  const drafts = losses.filter(isDraft);
  const lines = [
    `# ${said(name)}`,
    '',
    countLine(report),
    '',
    shareOfWords(report.words),
    '',
    ...(drafts.length > 0 ? ['## To be read first', '', ...lossesOf(drafts)] : []),
    '## Left out',
    '',
    ...group(leftOut, maxLines, ({ file, files }) =>
      files > 1 ? `${file} (${files} files)` : file,
    ),
    '## Not kept',
    '',
    ...lossesOf(losses.filter((loss) => !isDraft(loss))),
  ];
  if (maxLines < articles.length) return lines.join('\n');

  const places = [...articles, ...pictures].map(
    ({ file, path }) => `- ${quoted(`${file} → ${path}`)}`,
  );
  return [...lines, '## Where each file is now', '', ...places, ''].join('\n');

  function lossesOf(those: Loss[]): string[] {
    return group(withoutRepeats(those), maxLines, ({ file, what }) => `${file}: ${oneLine(what)}`);
  }
}

/** Every file of the folder is one of three things. */
function countLine({ filesSeen, articles, pictures: copies, leftOut }: ImportReport): string {
  // A picture that articles of two topics show is copied twice.
  const pictures = new Set(copies.map(({ file }) => file));
  const out = leftOut.reduce((sum, { files }) => sum + files, 0);
  return `${filesSeen} files seen = ${articles.length} articles + ${pictures.size} pictures + ${out} left out`;
}

/** `996 of 1000 words kept (99.6 %)`. */
export function shareOfWords({ before, kept }: ImportReport['words']): string {
  const share = before === 0 ? 100 : Math.floor((1000 * kept) / before) / 10;
  return `${kept} of ${before} words kept (${share} %)`;
}

/** The whole report file: the parts of earlier imports stay, that of the same folder is replaced. */
export const withReport = (earlier: string, report: ImportReport): string =>
  withPart(earlier, importReportText(report));

/** The report with a part at its end, in place of an earlier one under the same heading. */
export function withPart(earlier: string, part: string): string {
  const [heading] = part.split('\n');
  const parts = earlier.split(/^(?=# )/m).filter((other) => other.trim() !== '');
  const others = parts.filter((other) => other.split('\n')[0] !== heading);
  return [...others.map((other) => `${other.trimEnd()}\n`), part].join('\n');
}

function group<Item extends { reason: string }>(
  items: Item[],
  maxLines: number,
  line: (item: Item) => string,
): string[] {
  const reasons = [...Map.groupBy(items, ({ reason }) => reason)];
  if (reasons.length === 0) return ['Nothing.', ''];

  return reasons.flatMap(([reason, those]) => {
    const lines = those.slice(0, maxLines).map((item) => `- ${quoted(line(item))}`);
    const more = those.length > maxLines ? [`- and ${those.length - maxLines} more`] : [];
    return [`### ${said(reason)} (${those.length})`, '', ...lines, ...more, ''];
  });
}

/** The same thing may be lost many times in a file, and in many files: it is said once. */
function withoutRepeats(losses: Loss[]): Loss[] {
  const alike = Map.groupBy(losses, ({ reason, what }) => `${reason}\n${what}`);
  return [...alike.values()].flatMap((those) => {
    const [first] = those as [Loss];
    const files = new Set(those.map(({ file }) => file));
    const isKey = first.reason === 'front matter keys without a place here';
    if (isKey || files.size > 5) return [{ ...first, file: `${files.size} files` }];
    return [...files].map((file): Loss => {
      const times = those.filter((loss) => loss.file === file).length;
      return { ...first, file, what: times > 1 ? `${first.what} (${times} times)` : first.what };
    });
  });
}

/** On one line, a hidden character by its name: nothing that is quoted changes what is said around it. */
const said = (text: string) => withHiddenNamed(text).replace(/[\t\n]+/g, ' ');

const oneLine = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
};

/** Names and texts of other people are quoted as code: nothing in them is Markdown here. */
export function quoted(words: string): string {
  const text = said(words);
  const fence = '`'.repeat(
    Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1,
  );
  const edge = text.includes('`') ? ' ' : '';
  return `${fence}${edge}${text}${edge}${fence}`;
}
