import type { Became } from '../../record/outcome.ts';
import type { ImportReport } from '../report.ts';
import { agedArticles } from './aged.ts';
import { remainsSaid } from './remains.ts';

/** What came and what did not, in sentences. */
export function summaryOf(report: ImportReport): string[] {
  const { articles, topics, words, links, remains } = report;
  const drafts = articles.filter(({ isDraft }) => isDraft).length;
  const aged = agedArticles(report);
  return [
    ...(report.movedFrom === undefined ? [] : [movedSaid(report.source, report.movedFrom)]),
    articlesSaid(articles.map(({ became, isUnsure }) => (isUnsure ? 'unsure' : became))),
    `Drafts among them: ${drafts}. New topics: ${topics.length}.`,
    ...(aged[0]
      ? [`Not changed for over a year: ${aged.length}, the oldest since ${aged[0].changed}.`]
      : []),
    shareOfWords(words),
    picturesSaid(report),
    ...(links
      ? [
          `Links among them: ${links.led} lead on, ${links.drafts} led to drafts, ${links.unknown} to what the export does not hold.`,
        ]
      : []),
    ...(report.isFileEach ? [filesSaid(report)] : []),
    ...(report.settings?.length ? [`Settings read: ${report.settings.join(', ')}`] : []),
    ...(remains ? [remainsSaid(remains)] : []),
  ];
}

const movedSaid = (source: string, from: string): string =>
  `Nearly all that ${from} had, seen from the content folder, is in this folder: it is taken for that one, and remembered as ${source}. Is it another? Undo that, and import both, this one with --as.`;

function articlesSaid(those: readonly (keyof typeof became)[]): string {
  const said = Object.entries(became).flatMap(([what, words]) => {
    const number = those.filter((one) => one === what).length;
    return number > 0 ? [`${number} ${words}`] : [];
  });
  return `Articles: ${said.join(', ') || 'none'}.`;
}

const became: Record<Became | 'unsure', string> = {
  new: 'new',
  updated: 'updated',
  unchanged: 'unchanged',
  kept: 'changed here since, so left alone',
  unsure: 'other here than there, so left alone',
  deleted: 'deleted here since, so not brought back',
  left: 'no longer there, left here',
};

function picturesSaid({ pictures, files, losses }: ImportReport): string {
  const missing = new Set(
    losses.filter(({ reason }) => reason.startsWith('picture missing')).map(({ what }) => what),
  ).size;
  const without = missing > 0 ? `, and ${missing} that did not come` : '';
  return `Pictures: ${new Set(pictures.map(({ file }) => file)).size}${without}.${files.length > 0 ? ` Files: ${new Set(files.map(({ file }) => file)).size}.` : ''}`;
}

/** Every file of the folder is one of three things. */
function filesSaid({
  filesSeen,
  articles: all,
  pictures: copies,
  files,
  leftOut,
}: ImportReport): string {
  const articles = all.filter(({ became }) => became !== 'left');
  // A picture that articles of two topics show is copied twice.
  const pictures = new Set(copies.map(({ file }) => file));
  const saved = new Set(files.map(({ file }) => file));
  const out = leftOut.reduce((sum, { files }) => sum + files, 0);
  return `${filesSeen} files seen = ${articles.length} articles + ${pictures.size} pictures + ${saved.size > 0 ? `${saved.size} files + ` : ''}${out} left out`;
}

/** `996 of 1000 words kept (99.6 %)`. */
function shareOfWords({ before, kept }: ImportReport['words']): string {
  const share = before === 0 ? 100 : Math.floor((1000 * kept) / before) / 10;
  return `${kept} of ${before} words kept (${share} %)`;
}
