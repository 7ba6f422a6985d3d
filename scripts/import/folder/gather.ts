import type { LeftOut, Loss } from '../losses.ts';
import { isBeside, type PlacedPicture } from '../places/assets/pictures.ts';
import { nextArticles, nextPictures } from '../record/next.ts';
import type { State } from '../record/state.ts';
import { isNewerThere, theirPictures } from '../record/theirs.ts';
import type { Former } from '../record/there.ts';
import type { Brought } from '../record/writing/write.ts';
import { becameHere } from '../report/became.ts';
import { leftThere } from '../report/left.ts';
import type { ImportReport, ReportedArticle } from '../report/report.ts';
import { addTopics, type NamedTopic, topicIds, topicsText } from '../topics-file.ts';
import type { Converted } from './convert.ts';
import type { Order } from './import-folder.ts';

interface Parts {
  order: Order;
  state: State | undefined;
  formers: ReadonlyMap<string, Former>;
  ofOthers: ReadonlySet<string>;
  converted: readonly Converted[];
  pictures: readonly PlacedPicture[];
  /** That readers may save. */
  files: readonly PlacedPicture[];
  topics: NamedTopic[];
  filesSeen: number;
  /** Of its files, whether they could be read or not. */
  places: ReadonlySet<string>;
  leftOut: LeftOut[];
  lossesIn: (files: ReadonlySet<string>) => Loss[];
  /** Those that are of no article. */
  losses: Loss[];
  /** The files of settings of its tool and its host. */
  settings: string[];
}

/** What is to be written of a folder, what is to be remembered, and what is to be said of it. */
export function gatherFolder(
  parts: Parts,
): Brought & { report: ImportReport; before: State | undefined } {
  const { order, state, converted, pictures, topics } = parts;
  const yaml = topicsText(order.content);
  const text = addTopics(yaml, topics, order.locale);
  const declared = topicIds(yaml);
  const theirs = theirPictures(order.content, state);
  return {
    before: state,
    texts: converted.flatMap(({ path, text, replaces }) =>
      text === undefined ? [] : [{ path, text, replaces }],
    ),
    pictures: [...pictures, ...parts.files].map(({ path, source, hash, text }) => ({
      path,
      file: source.file,
      hash,
      text,
    })),
    topics: text,
    state: nextState(parts, declared, theirs),
    report: reportOf(
      parts,
      topics.filter(({ id }) => !declared.has(id)),
      theirs,
    ),
  };
}

type Theirs = ReturnType<typeof theirPictures>;

function nextState(
  { order, state, ofOthers, converted, pictures, files, topics }: Parts,
  declared: Set<string>,
  theirs: Theirs,
): State {
  const known = new Map(state?.topics.map((entry) => [entry.section, entry]));
  for (const { id } of topics)
    known.set(id, {
      section: id,
      topic: id,
      added: known.get(id)?.added ?? !declared.has(id),
    });
  return {
    folder: order.where,
    articles: nextArticles(
      state,
      converted.map(({ article, ...became }) => ({
        ...became,
        id: article.place,
        former: article.former,
        locale: order.locale,
      })),
      ofOthers,
    ),
    pictures: nextPictures(
      state,
      [...pictures, ...files].map(({ path, hash, source }) => ({
        path,
        hash,
        address: source.path,
      })),
      theirs,
    ),
    lists: state?.lists ?? [],
    topics: [...known.values()],
    failedSearches: [],
  };
}

function reportOf(parts: Parts, added: readonly NamedTopic[], theirs: Theirs): ImportReport {
  const { order, converted, pictures, places, leftOut, lossesIn } = parts;
  const { source, folder, content, locale, site, now } = order;
  const reportedAsset = (asset: PlacedPicture) => ({
    file: asset.source.path,
    path: asset.path,
    ...(isNewerThere(asset, parts.state, theirs) && { isKept: true as const }),
  });
  const noted = lossesIn(new Set(converted.map(({ article }) => article.path)));
  const losses = lossesIn(
    new Set(converted.flatMap(({ article, words }) => (words ? [article.path] : []))),
  );
  const files = [
    ...[...pictures, ...parts.files].map(({ source: each }) => each.path),
    ...leftOut.map(({ file }) => file),
  ];
  return {
    source,
    name: `the folder ${folder.split(/[/\\]/).at(-1)}`,
    movedFrom: order.movedFrom,
    day: now.toISOString().slice(0, 10),
    settings: parts.settings,
    filesSeen: parts.filesSeen + new Set(files.filter(isBeside)).size,
    isFileEach: true,
    articles: [
      ...converted.map((each) => reported(each, order, noted)),
      ...leftThere(
        { ...parts, content },
        (entry) => entry.locale !== locale || places.has(entry.id),
      ),
    ],
    pictures: pictures.map(reportedAsset),
    files: parts.files.map(reportedAsset),
    topics: added.map(({ id }) => id),
    leftOut,
    words: {
      before: converted.reduce((sum, { words }) => sum + (words?.before ?? 0), 0),
      kept: converted.reduce((sum, { words }) => sum + (words?.kept ?? 0), 0),
    },
    losses: [...losses, ...parts.losses],
    failedSearches: [],
    elsewhere: [],
    isAddressMissing: false,
    missingLocales: site.includes(locale) ? [] : [locale],
  };
}

function reported(
  converted: Converted,
  { locale, content }: Order,
  losses: readonly Loss[],
): ReportedArticle {
  const { path: file, title } = converted.article;
  const withheld = losses
    .filter((loss) => loss.file === file && loss.reason === 'imported as a draft')
    .map(({ what }) => what);
  const said = { file, title, locale, withheld, remarks: [], votes: undefined };
  return { ...said, ...becameHere(converted, content) };
}
