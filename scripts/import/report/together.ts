import type { LeftOut, Loss } from '../losses.ts';
import { isBeside } from '../places/assets/pictures.ts';
import type { ImportReport } from './report.ts';

/** One report of what a folder has in several languages, each of which was imported alone. */
export function together(reports: readonly ImportReport[]): ImportReport {
  const [first, ...others] = reports as [ImportReport, ...ImportReport[]];
  if (others.length === 0) return first;
  const all = <Key extends 'articles' | 'pictures' | 'files' | 'missingLocales' | 'topics'>(
    key: Key,
  ) => reports.flatMap((report): ImportReport[Key][number][] => report[key]);
  const sum = (key: 'before' | 'kept') =>
    reports.reduce((total, { words }) => total + words[key], 0);
  const pictures = all('pictures');
  return {
    ...first,
    articles: all('articles'),
    pictures,
    files: all('files'),
    losses: lossesOf(reports),
    topics: [...new Set(all('topics'))],
    missingLocales: all('missingLocales'),
    words: { before: sum('before'), kept: sum('kept') },
    ...filesOf(reports),
  };
}

/** A rule of the old site that one language cannot take another may have taken: it is lost where all say so. */
function lossesOf(reports: readonly ImportReport[]): Loss[] {
  const articles = new Set(reports.flatMap((report) => report.articles.map(({ file }) => file)));
  const ofFolder = reports.map(({ losses }) => losses.filter(({ file }) => !articles.has(file)));
  const [first = [], ...others] = ofFolder;
  const isSame = (one: Loss) => (other: Loss) => other.file === one.file && other.what === one.what;
  return [
    ...reports.flatMap(({ losses }) => losses.filter(({ file }) => articles.has(file))),
    ...first.filter((loss) => others.every((losses) => losses.some(isSame(loss)))),
  ];
}

/** What one language leaves out another may have brought. */
function filesOf(reports: readonly ImportReport[]) {
  const came = new Set(
    reports.flatMap(({ articles, pictures, files }) =>
      [...articles, ...pictures, ...files].map(({ file }) => file),
    ),
  );
  const leftOut = new Map<string, LeftOut>();
  for (const each of reports.flatMap((report) => report.leftOut))
    if (!came.has(each.file)) leftOut.set(each.file, each);
  const [first] = reports as [ImportReport];
  const beside = new Set(reports.flatMap(filesBeside));
  const filesSeen = first.filesSeen - filesBeside(first).length + beside.size;
  return { leftOut: [...leftOut.values()], filesSeen };
}

/** Files that were seen beside the folder: no other than those that articles have. */
const filesBeside = ({ pictures, files, leftOut }: ImportReport): string[] => [
  ...new Set([...pictures, ...files, ...leftOut].map(({ file }) => file).filter(isBeside)),
];
