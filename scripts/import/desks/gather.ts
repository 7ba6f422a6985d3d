import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePath, type Locale } from '../../../site/languages/registry/locales.ts';
import { firstFree } from '../../addresses/readable.ts';
import type { LeftOut, Loss } from '../losses.ts';
import { nextArticles, nextPictures } from '../record/next.ts';
import { hashOf, isAsBrought, pictureKey, type State } from '../record/state.ts';
import { isNewerThere, theirPictures } from '../record/theirs.ts';
import { type Former, keyOf } from '../record/there.ts';
import type { Brought } from '../record/writing/write.ts';
import { becameHere } from '../report/became.ts';
import { leftThere } from '../report/left.ts';
import type { ImportReport, ReportedArticle } from '../report/report.ts';
import type { LinkCount } from './addresses/links.ts';
import { listsElsewhere } from './addresses/old-addresses.ts';
import { filesRoom, type Shelved } from './assets/shelf.ts';
import type { Converted } from './convert.ts';
import type { DeskOrder } from './import-desk.ts';
import { numberOf } from './places/languages.ts';
import type { writeTopics } from './places/topics.ts';

export interface DeskImport extends Brought {
  report: ImportReport;
  /** The language in which the same texts were brought before. */
  languageBefore: Locale | undefined;
  /** What was remembered before. */
  before: State | undefined;
}

interface Parts {
  order: DeskOrder;
  state: State | undefined;
  formers: ReadonlyMap<string, Former>;
  ofOthers: ReadonlySet<string>;
  converted: readonly Converted[];
  /** Pictures, and files to which articles link. */
  assets: Shelved[];
  topics: ReturnType<typeof writeTopics>;
  leftOut: LeftOut[];
  /** Articles that the desk has, whether they could be read or not. */
  atDesk: ReadonlySet<string>;
  lossesIn: (files: ReadonlySet<string>) => Loss[];
  links: LinkCount;
}

/** What is to be written, what is to be remembered, and what is to be said of it. */
export function gather(parts: Parts): Omit<DeskImport, 'languageBefore'> {
  const { order, state, converted, assets, topics } = parts;
  const { address } = order.site;
  const theirs = theirPictures(order.content, state);
  const lists =
    address === undefined ? [] : placeLists(listsElsewhere(movedArticles(parts), address), parts);
  return {
    before: state,
    texts: [
      ...converted.flatMap(({ path, text, replaces }) =>
        text === undefined ? [] : [{ path, text, replaces }],
      ),
      ...lists.map(({ path, text }) => ({ path, text })),
    ],
    pictures: assets,
    topics: topics.text,
    state: { ...nextState(parts, theirs), lists: nextLists(lists, parts) },
    report: reportOf(parts, lists, theirs),
  };
}

type Theirs = ReturnType<typeof theirPictures>;

function reportOf(parts: Parts, lists: ImportReport['elsewhere'], theirs: Theirs): ImportReport {
  const { order, converted, assets, topics, leftOut, atDesk, lossesIn, links } = parts;
  const { source, name, now, content, site, found } = order;
  const asReported = reportedAsset(parts.state, theirs);
  // What is still missing of an article is said again, whether this import wrote it or an earlier one.
  const here = converted.filter(({ path }) => path !== '').map(({ article }) => numberOf(article));
  return {
    source,
    name,
    movedFrom: order.movedFrom,
    day: now.toISOString().slice(0, 10),
    filesSeen: found.filesSeen,
    isFileEach: found.isFileEach === true,
    articles: [
      ...converted.map((each) => reported(each, content)),
      ...leftThere({ ...parts, content }, ({ id, locale }) => atDesk.has(keyOf(id, locale))),
    ],
    pictures: assets.filter((asset) => !isFile(asset)).map(asReported),
    files: assets.filter(isFile).map(asReported),
    topics: topics.added,
    leftOut,
    losses: lossesIn(new Set(here)),
    links,
    words: {
      before: sum(converted.map(({ words }) => words?.before)),
      kept: sum(converted.map(({ words }) => words?.kept)),
    },
    failedSearches: found.failedSearches,
    elsewhere: lists.map(({ host, path, addresses }) => ({ host, path, addresses })),
    isAddressMissing: site.address === undefined,
    missingLocales: [...new Set(converted.map(({ article }) => article.locale))].filter(
      (locale) => !site.locales.includes(locale),
    ),
  };
}

const isFile = ({ path }: Shelved) => path.startsWith(`${filesRoom}/`);

const reportedAsset = (state: State | undefined, theirs: Theirs) => (asset: Shelved) => ({
  file: pictureKey(asset.address).slice(0, 300),
  path: asset.path,
  ...(isNewerThere(asset, state, theirs) && { isKept: true as const }),
});

const sum = (counts: (number | undefined)[]) =>
  counts.reduce<number>((total, count = 0) => total + count, 0);

function reported(converted: Converted, content: string): ReportedArticle {
  const { title, locale, withheld, remarks, votes } = converted.article;
  const said = { title, locale, withheld, remarks, votes };
  return { file: numberOf(converted.article), ...said, ...becameHere(converted, content) };
}

const movedArticles = ({ order, converted }: Parts) =>
  converted
    .filter(({ article, became }) => became !== 'deleted' && !article.fields.draft)
    .filter(({ article }) => order.site.locales.includes(article.locale))
    .map(({ article }) => ({
      from: article.addresses,
      to: `${basePath(article.locale, order.site.locales)}articles/${article.slug}/`,
    }));

/** A list that somebody changed, or that another import wrote, stays: then the new one has a number. */
function placeLists<List extends { path: string }>(
  lists: readonly List[],
  { order, state }: Parts,
): List[] {
  const isOurs = (path: string) => {
    const file = join(order.content, path);
    const known = state?.lists.find((list) => list.path === path);
    return (
      !existsSync(file) || (known !== undefined && isAsBrought(hashOf(readFileSync(file)), known))
    );
  };
  return lists.map((list) => {
    const stem = firstFree(list.path.replace(/\.csv$/, ''), (name) => isOurs(`${name}.csv`));
    return { ...list, path: `${stem}.csv` };
  });
}

/** Those written before stay known while they are there. */
function nextLists(
  lists: readonly { path: string; text: string }[],
  { order, state }: Parts,
): State['lists'] {
  const written = lists.map(({ path, text }) => ({ path, hash: hashOf(text) }));
  const others = (state?.lists ?? []).filter(
    ({ path }) =>
      !written.some((list) => list.path === path) && existsSync(join(order.content, path)),
  );
  return [...written, ...others];
}

function nextState(
  { order, state, ofOthers, converted, assets, topics }: Parts,
  theirs: Theirs,
): Omit<State, 'lists'> {
  const sections = new Map(state?.topics.map((entry) => [entry.section, entry]));
  for (const entry of topics.state) sections.set(entry.section, entry);
  return {
    folder: order.where,
    articles: nextArticles(
      state,
      converted.map(({ article, ...became }) => ({ ...article, ...became })),
      ofOthers,
    ),
    pictures: nextPictures(
      state,
      assets.map((asset) => ({ ...asset, address: pictureKey(asset.address) })),
      theirs,
    ),
    topics: [...sections.values()],
    failedSearches: order.found.failedSearches,
  };
}
