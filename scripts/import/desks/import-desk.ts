import type { Locale, SiteLocales } from '../../../site/languages/registry/locales.ts';
import { type LeftOut, type Lose, lossNotes } from '../losses.ts';
import { addressesOfTopics, pagesWith } from '../places/addresses/site-pages.ts';
import { type Carried, knownArticles } from '../record/known-again/found-again.ts';
import { type Moved, movedFolder } from '../record/known-again/moved.ts';
import { languageBefore } from '../record/known-again/other-language.ts';
import { readState } from '../record/state.ts';
import { addressesThere, fileOf, filesThere, keyOf } from '../record/there.ts';
import { topicsText } from '../topics-file.ts';
import { type AddressBook, addressBook } from './addresses/address-book.ts';
import { nowhere } from './addresses/address-keys.ts';
import { deskAddressClaims } from './addresses/old-addresses.ts';
import { type Addresses, broughtOnes, collect } from './assets/collect.ts';
import type { DownloadOrder } from './assets/download.ts';
import { fileAddresses } from './assets/files.ts';
import { openAssetFolder } from './assets/folder.ts';
import type { AssetKind } from './assets/kinds.ts';
import * as kinds from './assets/kinds.ts';
import { pictureAddresses } from './assets/pictures.ts';
import { openShelf } from './assets/shelf.ts';
import { type Converted, convert, isOurs, type Surroundings } from './convert.ts';
import type { DeskArticle, DeskExport } from './exports/export.ts';
import { type DeskImport, gather } from './gather.ts';
import { placeArticles, topicsOfSections } from './places/articles.ts';
import { type Ground, groundIn } from './places/ground.ts';
import { chooseLanguages, type LocatedArticle, nameOf, numberOf } from './places/languages.ts';
import { articlesLeft } from './places/left.ts';
import { writeTopics } from './places/topics.ts';
import { type PreparedArticle, prepareArticle, wordsCarried } from './prepare.ts';

export interface DeskOrder extends DownloadOrder, Partial<Pick<Moved, 'movedFrom'>> {
  /** How what is remembered of it is called: `zendesk`. */
  source: string;
  /** Where a folder of pages lies, seen from the content folder. */
  where?: string | undefined;
  /** Whether the owner of a folder gave it a name. */
  isNamed?: boolean;
  /** As a sentence names it. */
  name: string;
  found: DeskExport & { filesSeen: number; isFileEach?: boolean; leftOut: LeftOut[] };
  /** The folder of the export, whose pictures are taken first. */
  folder: string | undefined;
  /** Where pictures wait until they are written. */
  cache: string;
  content: string;
  /** The language of what does not say its own. */
  locale: Locale | undefined;
  site: { locales: SiteLocales; address: string | undefined };
  now: Date;
  dryRun: boolean;
}

/** Works out the whole import of what a desk gave, and writes nothing but pictures that wait. */
export async function importDesk(given: DeskOrder): Promise<DeskImport> {
  const { content, locale } = given;
  const { sections } = given.found;
  const there = filesThere(content);
  const located = chooseLanguages(given.found.articles.map(sound), locale);
  const carried = located.kept.map(carriedBy);
  const order = { ...given, ...movedFolder({ ...given, there }, carried) };
  const { source, where } = order;
  const { state, formers, ofOthers } = knownArticles(
    { content, source, where, state: readState(content, source), there },
    carried,
  );
  const ground = groundIn(content, { state, there, formers }, order.site.locales);
  const { loseIn, lossesIn } = lossNotes();
  const topics = topicsOfSections(sections, ground);
  const reading = { ...ground, topics, loseIn, ...located };
  const { prepared, leftOut, atDesk } = readArticles(order, reading);
  const articles = prepared.filter(({ former }) => former?.is !== 'gone');

  const isPage = pagesWith([...articles, ...there], order.site.locales, content);
  const book = bookOf(order, ground, { articles, topics });
  const assets = await collectAssets(articles, book, { ...order, state });
  const shelf = openShelf(content, state);
  const surroundings = {
    articles,
    book,
    pictures: assets.pictures,
    files: assets.files,
    brought: broughtOnes({ state, content }),
    shelf,
    claim: deskAddressClaims(
      [...addressesOfOthers(content, ground, articles), ...addressesOfTopics(content)],
      isPage,
    ),
    count: { led: 0, drafts: 0, unknown: 0 },
    loseIn,
  };
  const { converted, failed } = convertAll(prepared, surroundings, order);
  const yaml = topicsText(content);
  const gathered = gather({
    order,
    state,
    formers: ground.formers,
    ofOthers,
    converted,
    assets: shelf.shelved(),
    topics: writeTopics({ yaml, articles, sections, topics, fallback: locale, state, isPage }),
    leftOut: [...order.found.leftOut, ...assets.leftOut, ...leftOut, ...failed],
    atDesk,
    lossesIn,
    links: surroundings.count,
  });
  return { ...gathered, languageBefore: languageBefore(carried, formers, content) };
}

/** The pictures and files of articles. Converting takes them out of the texts, so what is wanted is asked before. */
async function collectAssets(
  articles: readonly PreparedArticle[],
  book: AddressBook,
  order: DeskOrder & Pick<Ground, 'state'>,
) {
  const ours = articles.filter(isOurs);
  const kept = async (
    kind: AssetKind,
    wantedBy: (those: readonly PreparedArticle[]) => Addresses,
  ) => {
    const folder = openAssetFolder(order.folder, kind);
    const collected = await collect(wantedBy(ours), kind, { ...order, find: folder.find });
    return { collected, leftOut: folder.leftOut(wantedBy(articles), collected) };
  };
  const pictures = await kept(kinds.pictures, pictureAddresses);
  const files = await kept(kinds.files, (those) => fileAddresses(those, book));
  return {
    pictures: pictures.collected,
    files: files.collected,
    leftOut: [...pictures.leftOut, ...files.leftOut],
  };
}

/** Where addresses lead: to what is read now, and to what is still here of the last import. */
function bookOf(
  { content, found, desk }: DeskOrder,
  { state, formers }: Ground,
  {
    articles,
    topics,
  }: { articles: readonly PreparedArticle[]; topics: ReadonlyMap<string, string> },
) {
  const read = new Set(articles.map(({ id, locale }) => keyOf(id, locale)));
  const left = articlesLeft(content, state, { formers, found: read });
  const hosts = [...(found.hosts ?? []), ...(desk ? [new URL(desk.origin).host] : [])];
  return addressBook({ articles: [...articles, ...left], sections: found.sections, topics, hosts });
}

interface Reading extends Ground, ReturnType<typeof chooseLanguages> {
  topics: ReadonlyMap<string, string>;
  loseIn: (file: string) => Lose;
}

function readArticles(
  { now, content, onProgress }: DeskOrder,
  { kept, leftOut, topics, loseIn, ...ground }: Reading,
) {
  const placed = placeArticles(kept, topics, ground);
  const prepared: PreparedArticle[] = [];
  for (const [index, article] of placed.entries()) {
    onProgress('read', index + 1, placed.length);
    const file = nameOf(article);
    try {
      const read = prepareArticle(article, { now, content, lose: loseIn(numberOf(article)) });
      if ('reason' in read) leftOut.push({ file, files: 1, reason: read.reason });
      else prepared.push(read);
    } catch (error) {
      leftOut.push({ file, files: 1, reason: `cannot be read: ${(error as Error).message}` });
    }
  }
  const atDesk = new Set(placed.map(({ id, locale }) => keyOf(id, locale)));
  return { prepared, leftOut, atDesk };
}

/** What an article has by which it is known again. */
const carriedBy = ({ id, locale, language, title, addresses, html }: LocatedArticle): Carried => ({
  id,
  locale,
  saysLanguage: Boolean(language),
  title,
  addresses: addresses
    .map((address) => new URL(address, nowhere).pathname)
    .filter((path) => path !== '/'),
  words: () => wordsCarried(title, html),
});

/** Without addresses that are none. */
function sound(article: DeskArticle): DeskArticle {
  const addresses = article.addresses.filter(
    (address) =>
      URL.canParse(address, nowhere) && /^https?:/.test(new URL(address, nowhere).protocol),
  );
  return { ...article, addresses };
}

function addressesOfOthers(
  content: string,
  { there }: Ground,
  articles: readonly PreparedArticle[],
) {
  const own = new Set(articles.flatMap(({ former }) => fileOf(former)?.path ?? []));
  return addressesThere(
    content,
    there.filter(({ path }) => !own.has(path)),
  );
}

function convertAll(
  prepared: readonly PreparedArticle[],
  surroundings: Surroundings,
  { onProgress }: DeskOrder,
) {
  const converted: Converted[] = [];
  const failed: LeftOut[] = [];
  for (const [index, article] of prepared.entries()) {
    onProgress('converted', index + 1, prepared.length);
    const result = convert(article, surroundings);
    if ('reason' in result) failed.push({ file: nameOf(article), files: 1, reason: result.reason });
    else converted.push(result);
  }
  return { converted, failed };
}
