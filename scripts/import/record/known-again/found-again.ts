import { oldAddressKey } from '../../../../site/content/addresses/site-files.ts';
import type { Locale } from '../../../../site/languages/registry/locales.ts';
import type { Words } from '../../words.ts';
import type { State } from '../state.ts';
import { type Former, fileOf, formerArticles, keyOf, matterIn, type ThereFile } from '../there.ts';
import { fewestWords, wordsThere } from './likeness.ts';
import { otherImports } from './others.ts';

/** What an article of a source carries, by which it is known again. */
export interface Carried {
  id: string;
  locale: Locale;
  /** Whether it says its language itself, so that no call gave it one. */
  saysLanguage: boolean;
  title: string;
  /** Paths that it had there. */
  addresses: readonly string[];
  words: () => Words;
}

interface Ground {
  content: string;
  source: string;
  /** Of a folder where it lies, seen from the content folder. */
  where?: string | undefined;
  state: State | undefined;
  there: readonly ThereFile[];
}

interface Known {
  state: State | undefined;
  formers: ReadonlyMap<string, Former>;
  /** Files that other imports brought: they are theirs to remember. */
  ofOthers: ReadonlySet<string>;
}

/**
 * What became of each article of the last import, by its record; and where that was lost, or the source calls an article
 * otherwise by now, by what it carries: its title and its words, or an old address of it. What a folder around this one or
 * inside it brought is known by its place, or by what it carries; and what any other folder brought from the same path, by all
 * its words.
 */
export function knownArticles({ state, ...ground }: Ground, articles: readonly Carried[]): Known {
  const { content, there } = ground;
  const others = otherImports(ground);
  const { ofOthers } = others;
  const formers = new Map<string, Former>([...others.shared, ...formerArticles(state, there)]);
  for (const [key, former] of sameOfOthers(articles, others.sameId, content))
    if (!formers.has(key)) formers.set(key, former);
  const entries = [...(state?.articles ?? [])];
  const wanted = articles.filter(({ id, locale }) => !fileOf(formers.get(keyOf(id, locale))));
  if (wanted.length === 0) return { state, formers, ofOthers };

  const read = new Set(articles.map(({ id, locale }) => keyOf(id, locale)));
  const taken = new Set([
    ...[...formers].flatMap(([key, former]) => (read.has(key) ? (fileOf(former)?.path ?? []) : [])),
    ...others.apart,
  ]);
  const free = there.filter(({ path }) => !taken.has(path));
  const isGone = ({ id, locale }: Carried) => formers.get(keyOf(id, locale))?.is === 'gone';
  for (const [key, { article, file }] of findAgain(wanted, free, { content, isGone })) {
    const index = entries.findIndex(
      (entry) => fileOf(formers.get(keyOf(entry.id, entry.locale)))?.path === file.path,
    );
    const entry = entries[index];
    if (entry) {
      // The source only calls it otherwise.
      const old = keyOf(entry.id, entry.locale);
      const former = formers.get(old) as Exclude<Former, { is: 'gone' }>;
      formers.set(key, { ...former, foundBy: `called ${entry.id} there before` });
      formers.delete(old);
      entries[index] = { ...entry, id: article.id };
    } else {
      const is = formers.has(key) ? 'edited' : 'found';
      formers.set(key, { is, file, foundBy: 'in no record' });
    }
  }
  return { state: state && { ...state, articles: entries }, formers, ofOthers };
}

/** One text under one path in two folders is one article, as in a copy of a folder of which much was changed. */
function sameOfOthers(
  articles: readonly Carried[],
  sameId: ReturnType<typeof otherImports>['sameId'],
  content: string,
): [string, Former][] {
  const { isSame } = wordsThere(content);
  return articles.flatMap(({ id, locale, words }): [string, Former][] => {
    const key = keyOf(id, locale);
    const former = sameId.get(key)?.find(({ file }) => isSame(words(), file));
    return former ? [[key, former]] : [];
  });
}

interface Looking {
  content: string;
  /** Whether it was brought, and lies where it was no more. */
  isGone: (article: Carried) => boolean;
}

/**
 * An old address and more than half of the words, or the title and nearly all of them. One that was brought before may have
 * another title and another name since: its words are enough.
 */
function findAgain(
  wanted: readonly Carried[],
  files: readonly ThereFile[],
  { content, isGone }: Looking,
) {
  const { byAddress, byTitle } = byTheirMatter(files, content);
  const found = new Map<string, { article: Carried; file: ThereFile }>();
  const taken = new Set<string>();
  const { likeness } = wordsThere(content);

  take(({ locale, addresses, title, words }) =>
    addresses
      .flatMap((address) => byAddress.get(`${locale} ${oldAddressKey(address)}`) ?? [])
      .find((file) => isFree(file) && (hasTitle(file, title) || likeness(words(), file, 3) > 0.5)),
  );
  take(({ locale, title, words }) =>
    byTitle
      .get(`${locale} ${title}`)
      ?.find((file) => isFree(file) && likeness(words(), file) >= 0.9),
  );
  take((article) => {
    if (!isGone(article)) return undefined;
    const words = article.words();
    return files.find(
      (file) =>
        file.locale === article.locale && isFree(file) && likeness(words, file, fewestWords) >= 0.9,
    );
  });
  return found;

  function take(find: (article: Carried) => ThereFile | undefined): void {
    for (const article of wanted) {
      const key = keyOf(article.id, article.locale);
      const file = found.has(key) ? undefined : find(article);
      if (!file) continue;
      found.set(key, { article, file });
      taken.add(file.path);
    }
  }

  function isFree({ path }: ThereFile): boolean {
    return !taken.has(path);
  }

  function hasTitle({ path }: ThereFile, title: string): boolean {
    return matterIn(content, path)['title'] === title;
  }
}

/** Files by their language and each old address, and by their language and title. */
function byTheirMatter(files: readonly ThereFile[], content: string) {
  const byAddress = new Map<string, ThereFile>();
  const byTitle = new Map<string, ThereFile[]>();
  for (const file of files) {
    const { title, redirectFrom } = matterIn(content, file.path);
    for (const address of [redirectFrom ?? []].flat())
      byAddress.set(`${file.locale} ${oldAddressKey(String(address))}`, file);
    const same = `${file.locale} ${title}`;
    byTitle.set(same, [...(byTitle.get(same) ?? []), file]);
  }
  return { byAddress, byTitle };
}
