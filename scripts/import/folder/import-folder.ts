import { basename } from 'node:path';
import {
  basePath,
  type Locale,
  type SiteLocales,
} from '../../../site/languages/registry/locales.ts';
import { shownPictures } from '../html/pictures/pictures.ts';
import { type Lose, lossNotes } from '../losses.ts';
import { withHostRedirects } from '../places/addresses/host-redirects.ts';
import { withOldAddresses } from '../places/addresses/old-addresses.ts';
import { type Placed, placeArticles } from '../places/articles.ts';
import { openFileFolder } from '../places/assets/files.ts';
import { openPictureFolder } from '../places/assets/pictures.ts';
import { findInFirst } from '../places/first-language.ts';
import { withoutFrontPage } from '../places/front-page.ts';
import { shelve } from '../places/library.ts';
import { linkedFiles } from '../places/links.ts';
import { withTitle } from '../places/titles.ts';
import { navPlaces } from '../places/topics/navigation.ts';
import { nameTopics } from '../places/topics/topic-names.ts';
import type { Prepared } from '../reading/article.ts';
import { readFolder } from '../reading/folder.ts';
import { type Carried, knownArticles } from '../record/known-again/found-again.ts';
import { type Moved, movedFolder } from '../record/known-again/moved.ts';
import { languageBefore } from '../record/known-again/other-language.ts';
import { readState, type State } from '../record/state.ts';
import { asHere, filesThere } from '../record/there.ts';
import type { Brought } from '../record/writing/write.ts';
import type { ImportReport } from '../report/report.ts';
import { readHostRules } from '../tool/host-rules.ts';
import { readOldSite } from '../tool/tool.ts';
import { convertArticles } from './convert.ts';
import { gatherFolder } from './gather.ts';

export interface Import extends Brought {
  /** Languages of the product that the folder has too, to be imported as well. */
  also: Locale[];
  /** Whether the folder has no article. */
  isEmpty: boolean;
  report: ImportReport;
  /** What was remembered before. */
  before: State | undefined;
  /** The language in which the same texts were brought before. */
  languageBefore: Locale | undefined;
}

/** Works out the whole import of a folder of Markdown, and writes nothing. */
export async function importFolder(given: Order): Promise<Import> {
  const { folder, content, locale, site, onProgress } = given;
  const { loseIn, lossesIn } = lossNotes();
  const read = readAll(given, loseIn);
  const { old, found, nav } = read;
  const { order, state, formers, ofOthers, articles, ...known } = placeAll(given, read, loseIn);
  const here = articles.filter(({ former }) => former?.is !== 'gone');
  const library = shelve(here, basename(folder), old);
  const pictureFolder = openPictureFolder({
    pictures: found.pictures,
    content,
    locale,
    state,
    loseIn,
    onProgress,
  });
  const isKept = ({ former }: Placed) => former?.is === 'edited';
  await pictureFolder.look(here.filter((article) => !isKept(article)).flatMap(shownPictures));
  const { place, isTall } = pictureFolder;
  const base = basePath(locale, site);
  const fileFolder = openFileFolder(found.files, content, state);
  const leadFile = fileFolder.lead;
  const surroundings = {
    ...{ library, locale, base, loseIn, onProgress, place, isTall, leadFile },
    findInFirst: findInFirst(found.others, library, { content, locale, site, formers }),
  };
  const { converted, leftOut } = convertArticles(articles, surroundings);
  const { contents, also } = found;
  const topics = nameTopics(
    here.filter((article) => !isKept(article) && !article.isMoved),
    library,
    { folder, contents, hasNav: nav.size > 0, locale, loseIn },
  );
  const kept = here.filter(isKept);
  const picturesOut = pictureFolder.leftOut(kept.flatMap(shownPictures));
  const filesOut = fileFolder.leftOut(kept.flatMap((article) => linkedFiles(article, library)));
  return {
    also,
    isEmpty: articles.length === 0,
    languageBefore: known.languageBefore,
    ...gatherFolder({
      order,
      state,
      formers,
      ofOthers,
      converted,
      pictures: pictureFolder.placed(),
      files: fileFolder.placed(),
      topics,
      filesSeen: found.filesSeen,
      places: found.places,
      leftOut: [...found.leftOut, ...picturesOut, ...filesOut, ...leftOut],
      lossesIn,
      losses: read.losses,
      settings: read.settings,
    }),
  };
}

/** The articles of a folder with what its tool and its host say of each: its name, its place in the navigation, its old addresses. */
function readAll({ folder, locale, now, onProgress }: Order, loseIn: (file: string) => Lose) {
  const old = readOldSite(folder);
  const { isMdx = false, headings, languages = [], inherit } = old ?? {};
  const values = new Map(old?.values);
  const how = { isMdx, headings, languages, inherit, values };
  const found = readFolder(folder, { locale, now, ...how, loseIn, onProgress });
  const nav = navPlaces(found.articles, old, folder);
  const named = found.articles.map((article) => withTitle(article, { nav, old, locale, loseIn }));
  const addressed = withOldAddresses(named, old);
  const rules = readHostRules(folder);
  const { articles, losses } = withHostRedirects(addressed, rules, { site: old, locale });
  const settings = [...new Set([...(old?.settings ?? []), ...rules.map(({ file }) => file)])];
  return { old, found, nav, articles, losses, settings };
}

/** The same articles with their places in the content folder, where some of them may be from an earlier import. */
function placeAll(
  given: Order,
  { old, nav, articles }: ReturnType<typeof readAll>,
  loseIn: (file: string) => Lose,
) {
  const { content, locale, site } = given;
  const there = filesThere(content);
  const carried = articles.map((article) => carriedBy(article, locale));
  const order = { ...given, ...movedFolder({ ...given, there }, carried) };
  const { source, where } = order;
  const known = knownArticles(
    { content, source, where, state: readState(content, source), there },
    carried,
  );
  const ground = { content, locale, site, there, formers: known.formers, nav, loseIn };
  const placed = placeArticles(articles, ground)
    .map((article) => withoutFrontPage(article, { old, loseIn }))
    .map((article) => withDraft(article, content));
  return {
    ...known,
    order,
    articles: placed,
    languageBefore: languageBefore(carried, known.formers, content),
  };
}

/** What an article has by which it is known again. */
const carriedBy = (
  { place, code, title, oldAddresses, words }: Prepared,
  locale: Locale,
): Carried => ({
  id: place,
  locale,
  saysLanguage: code !== undefined,
  title,
  addresses: oldAddresses,
  words: () => words,
});

function withDraft(article: Placed, content: string): Placed {
  const { fields } = article;
  const { former, isDraft } = asHere(content, article.former, fields.draft === true);
  return { ...article, former, fields: { ...fields, draft: isDraft || undefined } };
}

export interface Order extends Partial<Pick<Moved, 'movedFrom'>> {
  /** How what is remembered of it is called. */
  source: string;
  /** Where the folder lies, seen from the content folder. */
  where?: string | undefined;
  /** Whether its owner gave it a name. */
  isNamed?: boolean;
  folder: string;
  content: string;
  locale: Locale;
  /** The languages of the site that gets the articles. */
  site: SiteLocales;
  now: Date;
  onProgress: (step: string, done: number, total: number) => void;
}
