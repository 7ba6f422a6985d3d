import { basename, join } from 'node:path';
import {
  basePath,
  type Locale,
  languageOf,
  type SiteLocales,
} from '../../site/languages/registry/locales.ts';
import { articleFile } from './article-file.ts';
import { shownPictures } from './html/pictures/pictures.ts';
import { finish } from './markdown/body.ts';
import { noteMarks } from './markdown/marks.ts';
import { type Placed, placeArticles } from './places/articles.ts';
import { openFileFolder } from './places/files.ts';
import { withoutFrontPage } from './places/front-page.ts';
import { withHostRedirects } from './places/host-redirects.ts';
import { type Library, shelve } from './places/library.ts';
import { navPlaces } from './places/navigation.ts';
import { withOldAddresses } from './places/old-addresses.ts';
import { isBeside, openPictureFolder } from './places/pictures.ts';
import { withTitle } from './places/titles.ts';
import { nameTopics } from './places/topic-names.ts';
import { readFolder } from './reading/folder.ts';
import type { ImportReport, ReportedArticle } from './report/report.ts';
import { type LeftOut, type Lose, type Loss, lossNotes } from './report.ts';
import { readHostRules } from './tool/host-rules.ts';
import { readOldSite } from './tool/tool.ts';
import type { NamedTopic } from './topics-file.ts';
import { compareWords, noteWords, wordsAfter } from './words.ts';

export interface Import {
  /** Languages of the product that the folder has too, to be imported as well. */
  also: Locale[];
  report: ImportReport;
  topics: NamedTopic[];
  /** Paths are inside the content folder. */
  writes: Write[];
}

/** Works out the whole import of a folder of Markdown, and writes nothing. */
export async function importFolder(order: Order): Promise<Import> {
  const { source, folder, content, locale, site, now, onProgress } = order;
  const { loseIn, lossesIn } = lossNotes();
  const name = basename(folder);
  const target = `articles/${languageOf(locale).path}`;

  const old = readOldSite(folder);
  const { isMdx = false, headings, languages = [], inherit } = old ?? {};
  const values = new Map(old?.values);
  const how = { isMdx, headings, languages, inherit, values };
  const found = readFolder(folder, { locale, now, ...how, loseIn, onProgress });
  const nav = navPlaces(found.articles, old, folder);
  const named = found.articles.map((article) => withTitle(article, { nav, old, locale, loseIn }));
  const addressed = withOldAddresses(named, old);
  const sent = withHostRedirects(addressed, readHostRules(folder), old);
  const placed = placeArticles(sent.articles, content, { locale, site, nav, loseIn });
  const articles = placed.map((article) => withoutFrontPage(article, { old, loseIn }));
  const library = shelve(articles, name, old);
  const pictureFolder = openPictureFolder({
    pictures: found.pictures,
    target: join(content, target),
    loseIn,
    onProgress,
  });
  await pictureFolder.look(articles.flatMap(shownPictures));
  const { place, isTall } = pictureFolder;
  const base = basePath(locale, site);
  const fileFolder = openFileFolder(found.files, content);
  const leadFile = fileFolder.lead;
  const surroundings = { library, locale, base, loseIn, onProgress, place, isTall, leadFile };
  const { converted, leftOut, words } = convertArticles(articles, surroundings);
  const pictures = pictureFolder
    .placed()
    .map(({ path, source, text }) => ({ path: `${target}/${path}`, source, text }));

  const files = fileFolder.placed();
  const assetsOut = [...pictureFolder.leftOut(), ...fileFolder.leftOut()];
  const besides = new Set(
    [
      ...[...pictures, ...files].map(({ source }) => source.path),
      ...assetsOut.map(({ file }) => file),
    ].filter(isBeside),
  );

  const { contents, also } = found;
  const hasNav = nav.size > 0;
  const topics = nameTopics(articles, library, { folder, contents, hasNav, locale, loseIn });
  const losses = lossesIn(new Set(converted.map(({ file }) => file)));
  return {
    also,
    topics,
    writes: [
      ...converted.map(({ path, text }) => ({ path, text })),
      ...pictures.map(({ path, source, text }) =>
        text === undefined ? { path, from: source.file } : { path, text },
      ),
      ...files.map(({ path, source }) => ({ path, from: source.file })),
    ],
    report: {
      source,
      name: `the folder ${name}`,
      day: now.toISOString().slice(0, 10),
      settings: old?.settings,
      filesSeen: found.filesSeen + besides.size,
      isFileEach: true,
      articles: converted.map((article) => reported(article, locale, losses)),
      pictures: pictures.map((picture) => ({ file: picture.source.path, path: picture.path })),
      files: files.map((file) => ({ file: file.source.path, path: file.path })),
      topics: topics.map(({ id }) => id),
      leftOut: [...found.leftOut, ...assetsOut, ...leftOut],
      words,
      losses: [...losses, ...sent.losses],
      failedSearches: [],
      elsewhere: [],
      isAddressMissing: false,
      missingLocales: site.includes(locale) ? [] : [locale],
    },
  };
}

function reported(
  { article, file, path }: Converted,
  locale: Locale,
  losses: readonly Loss[],
): ReportedArticle {
  const { title, fields } = article;
  return {
    file,
    title,
    locale,
    path,
    became: 'new',
    isDraft: fields.draft === true,
    withheld: losses
      .filter((loss) => loss.file === file && loss.reason === 'imported as a draft')
      .map(({ what }) => what),
    changed: fields.checked,
    remarks: [],
    votes: undefined,
  };
}

interface Order {
  /** How what is remembered of it is called. */
  source: string;
  folder: string;
  content: string;
  locale: Locale;
  /** The languages of the site that gets the articles. */
  site: SiteLocales;
  now: Date;
  onProgress: (step: string, done: number, total: number) => void;
}

/** What is to be written: a text, or the copy of a file. */
type Write = { path: string } & ({ text: string } | { from: string });

interface Surroundings {
  library: Library;
  locale: Locale;
  /** What the addresses of this language begin with on the site. */
  base: string;
  loseIn: (file: string) => Lose;
  place: (topic: string, from: string, address: string) => string | undefined;
  isTall: (from: string, address: string) => boolean;
  leadFile: (from: string, address: string) => string | undefined;
  onProgress: (step: string, done: number, total: number) => void;
}

interface Converted {
  article: Placed;
  file: string;
  path: string;
  text: string;
}

/** The text of every article that is not in the content folder yet, and those that have no safe one. */
function convertArticles(articles: Placed[], surroundings: Surroundings) {
  const { locale, onProgress } = surroundings;
  const converted: Converted[] = [];
  const leftOut: LeftOut[] = [];
  const words = { before: 0, kept: 0 };

  for (const [index, article] of articles.entries()) {
    onProgress('converted', index + 1, articles.length);
    const body = tryFinish(article, surroundings);
    const file = article.path;
    if ('reason' in body) {
      leftOut.push({ file, files: 1, reason: body.reason });
    } else if (article.isThere) {
      leftOut.push({ file, files: 1, reason: 'already in the content folder' });
    } else {
      const { topic, slug } = article;
      const found = compareWords(article.words, wordsAfter(article.title, body.tree));
      words.before += found.before;
      words.kept += found.kept;
      noteWords(found, surroundings.loseIn(file));
      noteMarks(body.tree, surroundings.loseIn(file));
      const path = `articles/${languageOf(locale).path}/${topic.id}/${slug}.${body.dialect}`;
      converted.push({ article, file, path, text: articleFile(fieldsOf(article), body.text) });
    }
  }
  return { converted, leftOut, words };
}

function tryFinish(
  article: Placed,
  { library, base, loseIn, place, isTall, leadFile }: Surroundings,
) {
  const { path, title, topic, tree } = article;
  try {
    return finish(tree, {
      path,
      title,
      library,
      base,
      lose: loseIn(path),
      place: (address) => place(topic.id, path, address),
      isTall: (address) => isTall(path, address),
      leadFile: (address) => leadFile(path, address),
    });
  } catch (error) {
    return { reason: `cannot be converted: ${(error as Error).message}` };
  }
}

function fieldsOf({ title, fields, oldAddresses }: Placed) {
  return { title, ...fields, ...(oldAddresses.length > 0 && { redirectFrom: oldAddresses }) };
}
