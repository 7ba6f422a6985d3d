import type { Loss } from '../../losses.ts';
import type { ImportReport, ReportedArticle } from '../report.ts';
import { type Entry, entryOf, type ReportPart } from './parts.ts';
import { graveReasons, slightReasons } from './reasons.ts';

/** What was lost that customers would miss, reason by reason. */
export const graveParts = (report: ImportReport): ReportPart[] => lostParts(report, graveReasons);

/** What was lost besides. Drafts have a part of their own. */
export const slightParts = (report: ImportReport): ReportPart[] =>
  lostParts(report, slightReasons).filter(({ title }) => title !== 'Imported as a draft');

function lostParts(
  { losses, articles }: ImportReport,
  reasons: Partial<Record<Loss['reason'], string>>,
): ReportPart[] {
  const byReason = Map.groupBy(losses, ({ reason }) => reason);
  const byFile = new Map(articles.map((article) => [article.file, article]));
  return Object.entries(reasons).map(([reason, advice]) => ({
    title: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`,
    advice,
    entries: lostEntries(byReason.get(reason as Loss['reason']) ?? [], byFile),
  }));
}

/** The same thing may be lost many times in a file, and in many files: it is said once. */
function lostEntries(losses: Loss[], byFile: ReadonlyMap<string, ReportedArticle>): Entry[] {
  const filesWith = new Map(
    [...Map.groupBy(losses, ({ what }) => what)].map(([what, those]) => [
      what,
      [...new Set(those.map(({ file }) => file))],
    ]),
  );
  const isOften = ({ what }: Loss) => (filesWith.get(what)?.length ?? 0) > fewFiles;
  const often = new Set(losses.filter(isOften).map(({ what }) => what));
  const alone = Map.groupBy(
    losses.filter((loss) => !isOften(loss)),
    ({ file }) => file,
  );
  return [
    ...[...often].map((what) => ({
      about: what,
      said: (filesWith.get(what) ?? []).map((file) => nameOf(file, byFile)),
    })),
    ...[...alone].map(([file, those]) => entryOfFile(file, said(those), byFile)),
  ];
}

const fewFiles = 5;

const nameOf = (file: string, byFile: ReadonlyMap<string, ReportedArticle>): string => {
  const article = byFile.get(file);
  return article ? `${article.title} (${[file, article.path].filter(Boolean).join(' → ')})` : file;
};

function entryOfFile(
  file: string,
  whats: string[],
  byFile: ReadonlyMap<string, ReportedArticle>,
): Entry {
  const article = byFile.get(file);
  if (!article) return { about: file, said: whats };
  if (article.became !== 'kept') return entryOf(article, whats);
  const is = article.isUnsure ? 'is other here than there' : 'was changed here since';
  return entryOf(article, [...whats, `the article ${is}, so this may be put right`]);
}

const said = (losses: Loss[]): string[] =>
  [...Map.groupBy(losses, ({ what }) => what)].map(([what, those]) => {
    const times = those.length > 1 ? [`${those.length} times`] : [];
    const line = those[0]?.line === undefined ? [] : [`line ${those[0].line}`];
    const besides = [...line, ...times].join(', ');
    return besides === '' ? what : `${what} (${besides})`;
  });
