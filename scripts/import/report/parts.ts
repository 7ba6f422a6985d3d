import type { LeftOut } from '../report.ts';
import { shareOfWords } from '../report-text.ts';
import type { Became, DeskReport } from './report.ts';

/** One part of a report: what its heading says, and its lines. */
export interface ReportPart {
  title: string;
  /** What it means and what to do about it. */
  advice: string;
  lines: string[];
}

/** How many articles became what, one line. */
export function summaryOf({
  articles,
  pictures,
  topics,
  links,
  losses,
  words,
}: DeskReport): string[] {
  const count = (became: Became) => articles.filter((article) => article.became === became).length;
  const drafts = articles.filter(({ isDraft }) => isDraft).length;
  const said: [number, string][] = [
    [count('new'), 'new'],
    [count('updated'), 'updated'],
    [count('unchanged'), 'unchanged'],
    [count('kept'), 'changed here since, so left alone'],
    [count('deleted'), 'deleted here since, so not brought back'],
    [count('left'), 'no longer at the desk, left here'],
  ];
  const missing = losses.filter(({ reason }) => reason === missingPicture).length;
  return [
    `Articles: ${said.flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : [])).join(', ') || 'none'}.`,
    `Drafts among them: ${drafts}. New topics: ${topics.length}.`,
    shareOfWords(words),
    `Pictures: ${pictures.length}${missing > 0 ? `, and ${missing} that did not come` : ''}.`,
    `Links among them: ${links.led} lead on, ${links.drafts} led to drafts, ${links.unknown} to what the export does not hold.`,
  ];
}

/** Everything to be said, what to look at first at the top. */
export function partsOf(report: DeskReport): ReportPart[] {
  const { articles, leftOut, losses, failedSearches, elsewhere, missingLocales } = report;
  const became = (what: Became) => articles.filter((article) => article.became === what);
  const byReason = [...Map.groupBy(losses, ({ reason }) => reason)].toSorted(
    ([a], [b]) => rankOf(a) - rankOf(b),
  );
  const parts: ReportPart[] = [
    {
      title: 'Public here, though not everybody can read them at the desk',
      advice:
        'Somebody changed them here, so they were left alone. Write "draft: true" into each that is not for everybody.',
      lines: became('kept')
        .filter(({ isDraft, withheld }) => !isDraft && withheld.length > 0)
        .map(({ name, path, withheld }) => `${name}: ${withheld.join('; ')}${at(path)}`),
    },
    {
      title: 'Languages that the site does not have',
      advice:
        'Add them to "locales" in site.yaml: without that the site leaves these articles out.',
      lines: [...missingLocales],
    },
    {
      title: 'Drafts',
      advice:
        'Not everybody could read these at the desk, or they were not finished. Read each, then take "draft" out.',
      lines: articles
        .filter(({ isDraft }) => isDraft)
        .map(({ name, path, withheld }) => `${[name, ...reasons(withheld)].join(': ')}${at(path)}`),
    },
    {
      title: 'Left out',
      advice: 'What became no article, and why.',
      lines: [...Map.groupBy(leftOut, ({ reason }) => reason)].flatMap(([reason, those]) =>
        leftOutLines(reason, those),
      ),
    },
    {
      title: 'Remarks of the desk',
      advice: 'What it says about an article besides its text.',
      lines: articles.flatMap(({ name, remarks }) => remarks.map((remark) => `${name}: ${remark}`)),
    },
    {
      title: 'Changed here since',
      advice:
        'They stay as they are. To take the text of the desk instead, delete the file and its line in .import.',
      lines: became('kept').map(({ name, path }) => `${name}${at(path)}`),
    },
    {
      title: 'Deleted here since',
      advice: 'They are not brought back.',
      lines: became('deleted').map(({ name }) => name),
    },
    {
      title: 'No longer at the desk',
      advice: 'They stay here until you delete them.',
      lines: became('left').map(({ path }) => path),
    },
    ...byReason.map(([reason, those]) => ({
      title: `Not kept: ${reason}`,
      advice: '',
      lines: those.map(({ file, what }) => `${file}: ${what}`),
    })),
    {
      title: 'Searches that found nothing there',
      advice:
        'The first questions to answer: add each to the questions of the article that answers it, or write that article.',
      lines: failedSearches
        .toSorted((a, b) => b.times - a.times)
        .map(({ query, times }) => `${query} (${times})`),
    },
    {
      title: 'Old addresses on other domains',
      advice:
        'Whoever has the domain can lead on from there with this list: source, target, 301, as Cloudflare takes it.',
      lines: elsewhere.map(
        ({ host, path, addresses }) => `${host}: ${addresses} addresses in ${path}`,
      ),
    },
    {
      title: 'Your own address',
      advice:
        'Write it in site.yaml and import again: old addresses on other domains get a list then.',
      lines: report.isAddressMissing ? ['not known yet'] : [],
    },
    {
      title: 'Votes before the move',
      advice: 'They are remembered in .import and never counted among the votes here.',
      lines: articles.flatMap(({ name, votes }) =>
        votes ? [`${name}: ${votes.yes} yes, ${votes.no} no`] : [],
      ),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** What a reader would miss comes first. */
const gravest = [
  'only the words kept, as nothing else was safe',
  'may read differently',
  'picture missing, its description stays',
  'part of a page left out, as it stands around the article',
  'link turned into text',
  'file that stays at the desk, and goes with it',
  'part of a page that a link no longer reaches',
  'old address left out',
  'embedded page, now a link',
  'picture without words, named after its heading',
];

const rankOf = (reason: string) =>
  gravest.includes(reason) ? gravest.indexOf(reason) : gravest.length;

/** Each article and where it is now. */
export const placesOf = ({ articles }: DeskReport): string[] =>
  articles
    .filter(({ path }) => path !== '')
    .map(({ name, path, became }) => `${name} → ${path} (${became})`);

/** None where somebody made it a draft here. */
const reasons = (withheld: readonly string[]): string[] =>
  withheld.length > 0 ? [withheld.join('; ')] : [];

const missingPicture = 'picture missing, its description stays';

const at = (path: string) => (path === '' ? '' : ` → ${path}`);

const leftOutLines = (reason: string, those: LeftOut[]): string[] =>
  those.map(({ file, files }) => `${file}${files > 1 ? ` (${files} files)` : ''}: ${reason}`);
