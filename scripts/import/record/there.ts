import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, languageOf, locales } from '../../../site/languages/registry/locales.ts';
import { isPath } from '../path-inside.ts';
import { readFrontMatter } from '../reading/front-matter/front-matter.ts';
import { hashOf, isAsBrought, type State } from './state.ts';

/** A file of an article in the content folder. */
export interface ThereFile {
  path: string;
  locale: Locale;
  topic: string;
  slug: string;
  hash: string;
}

/** What became of an article that was imported before. */
export type Former =
  | { is: 'untouched' | 'edited'; file: ThereFile; foundBy?: string; isUnsure?: boolean }
  /** No record knows it: whether somebody changed it is seen from what an import would write. */
  | { is: 'found'; file: ThereFile; foundBy: string }
  /** Somebody deleted it. */
  | { is: 'gone' };

/** The articles of a content folder. */
export function filesThere(content: string): ThereFile[] {
  return locales.flatMap((locale) => {
    const folder = `articles/${languageOf(locale).path}`;
    if (!existsSync(join(content, folder))) return [];
    const names = globSync('*/*.{md,mdx}', { cwd: join(content, folder) }).filter((name) =>
      isOrdinary(join(content, folder, name)),
    );
    return names.toSorted().map((name) => {
      const [topic = '', file = ''] = name.split(/[/\\]/);
      const path = `${folder}/${topic}/${file}`;
      const hash = hashOf(readFileSync(join(content, path)));
      return { path, locale, topic, slug: file.replace(/\.mdx?$/, ''), hash };
    });
  });
}

/** A folder may have the name of a file, and a link may lead nowhere. */
export const isOrdinary = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * What became of each article of the last import, by id and language: it lies where it was put, it was moved as it was, or
 * its name lies in another topic, changed.
 */
export function formerArticles(state: State | undefined, there: readonly ThereFile[]) {
  const byPath = new Map(there.map((file) => [file.path, file]));
  const brought = new Set(state?.articles.map(({ path }) => path));
  const strays = there.filter(({ path }) => !brought.has(path));
  const byHash = new Map(strays.map((file) => [`${file.locale} ${file.hash}`, file]));
  const byName = new Map(strays.map((file) => [`${file.locale} ${file.slug}`, file]));

  return new Map(
    (state?.articles ?? []).flatMap((entry): [string, Former][] => {
      const { id, locale, path, hash, before } = entry;
      const isUnwritten = before === '';
      const name = path
        .split('/')
        .at(-1)
        ?.replace(/\.mdx?$/, '');
      const moved =
        byHash.get(`${locale} ${hash}`) ??
        byHash.get(`${locale} ${before}`) ??
        byName.get(`${locale} ${name}`);
      const file = byPath.get(path) ?? (isUnwritten ? undefined : moved);
      // An import that was stopped had not come to it yet: nobody deleted it.
      if (!file) return isUnwritten ? [] : [[keyOf(id, locale), { is: 'gone' }]];
      // Where only some systems can have a file, no import writes, nor takes away.
      const is = isAsBrought(file.hash, entry) && isPath(file.path) ? 'untouched' : 'edited';
      return [[keyOf(id, locale), { is, file, ...(entry.isUnsure && { isUnsure: true }) }]];
    }),
  );
}

/** Where such an article lies here. */
export const fileOf = (former: Former | undefined): ThereFile | undefined =>
  former && former.is !== 'gone' ? former.file : undefined;

/** How an article was known again that its record did not know by its name. */
export const foundBy = (former: Former | undefined): string | undefined =>
  former && former.is !== 'gone' ? former.foundBy : undefined;

/**
 * What became of an article, and whether it is a draft, for links to it too: where somebody changed it here, its file says so.
 * One that no record knows is not as its source has it where only one of them is a draft.
 */
export function asHere(content: string, former: Former | undefined, isDraftThere: boolean) {
  if (!former || former.is === 'gone' || former.is === 'untouched')
    return { former, isDraft: isDraftThere };
  const isDraft = isDraftHere(content, former.file);
  return { former: isDraft === isDraftThere ? former : asEdited(former), isDraft };
}

/** The same where its file here is left to whoever wrote it. */
const asEdited = (former: Exclude<Former, { is: 'gone' }>): Former => ({
  is: 'edited',
  file: former.file,
  ...(former.foundBy !== undefined && { foundBy: former.foundBy }),
  isUnsure: isUnsure(former),
});

/** Whether no record tells who made an article different here from what an import would write. */
export const isUnsure = (former: Former | undefined): boolean =>
  former?.is === 'found' || (former?.is === 'edited' && former.isUnsure === true);

export const keyOf = (id: string, locale: Locale): string => `${locale} ${id}`;

/** Old addresses that articles have which this import did not write. */
export function addressesThere(content: string, files: readonly ThereFile[]): string[] {
  return files.flatMap(({ path }) =>
    [matterIn(content, path)['redirectFrom'] ?? []].flat().map(String),
  );
}

/** Whether an article is a draft here, whatever its source says by now. */
export const isDraftHere = (content: string, { path }: Pick<ThereFile, 'path'>): boolean =>
  isDraft(matterIn(content, path));

/** The title of an article here, else its path. */
export const titleHere = (content: string, path: string): string =>
  String(matterIn(content, path)['title'] ?? path);

/** The day on which an article here was looked at last. */
export const checkedHere = (content: string, path: string): string | undefined =>
  /^\d{4}-\d\d-\d\d/.exec(String(matterIn(content, path)['checked']))?.[0];

export const isDraft = ({ draft }: Record<string, unknown>) => draft === true;

export const matterIn = (content: string, path: string): Record<string, unknown> =>
  partsIn(content, path).fields;

/** What an article here says. Editors on Windows end its lines otherwise, and begin it with a mark. */
export function partsIn(content: string, path: string) {
  const text = readFileSync(join(content, path), 'utf8');
  const read = readFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  return 'fields' in read ? read : { fields: {}, body: '' };
}
