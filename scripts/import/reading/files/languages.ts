import { type Locale, locales } from '../../../../site/languages/registry/locales.ts';

/** An article's file in a folder of several languages. */
export interface InLanguage {
  path: string;
  /** Where it would lie if the folder had one language: the same for all translations. */
  place: string;
  /** The language that the path names; without one it is in the folder's own. */
  code: string | undefined;
}

/**
 * Parts the languages of a folder: `i18n/fr/`, a folder that is named by a language and has what the others have, `x.de.md`
 * beside `x.md`. A folder `no` or `it` alone is none.
 */
export function partLanguages(
  paths: readonly string[],
  given: readonly OfFolder[] = [],
): InLanguage[] {
  const known = new Set(paths);
  const marks = paths.map(
    (path) => inGiven(path, given) ?? inTranslations(path) ?? inFolder(path) ?? inName(path),
  );
  const codes = [...new Set(marks.flatMap((mark) => mark?.code ?? []))];
  const ofFolder = countBy(marks, (mark) => mark?.folder);
  const twins = countBy(marks, (mark) => (mark && hasTwin(mark) ? mark.folder : undefined));
  return paths.map((path, index) => {
    const mark = marks[index];
    if (!mark) return { path, place: path, code: undefined };
    const share = (twins.get(mark.folder) ?? 0) / (ofFolder.get(mark.folder) ?? 1);
    const isSure = mark.isGiven || isInTree(mark) || (share >= 0.5 && isKnown(mark));
    return isSure
      ? { path, place: mark.place, code: mark.code }
      : { path, place: path, code: undefined };
  });

  /** Of three letters many a word is a code: it is one where it stands among others of two. */
  function isKnown({ code, folder }: Mark): boolean {
    if (!/^[a-z]{3}(?![a-z])/.test(code)) return true;
    const beside = (other: Mark | undefined) =>
      other !== undefined && /^[a-z]{2}(?![a-z])/.test(other.code) && other.folder !== folder;
    return marks.some((other) => beside(other) && above(other) === above({ folder }));
  }

  function hasTwin({ place, code, path }: Mark): boolean {
    // Every folder may have a page of its own.
    if (/(?:^|\/)_?(?:index|readme)\./i.test(place)) return false;
    return (
      known.has(place) ||
      codes.some((other) => other !== code && known.has(path.replace(code, other)))
    );
  }
}

interface Mark {
  path: string;
  place: string;
  code: string;
  /** What all paths with this mark have in common. */
  folder: string;
  /** Whether the settings of the tool say so. */
  isGiven?: boolean;
}

/** A folder that is in one language, as the settings of the old site say. */
interface OfFolder {
  folder: string;
  code: string;
}

const isInTree = ({ folder }: Mark) => /(?:^|\/)i18n\/[^/]+$/.test(folder);

/** The folder in which that of the language stands. */
const above = (mark: { folder: string } | undefined) => mark?.folder.replace(/[^/]*$/, '');

function inGiven(path: string, given: readonly OfFolder[]): Mark | undefined {
  const own = given.find(({ folder }) => path.startsWith(`${folder}/`));
  if (!own) return undefined;
  const { folder, code } = own;
  const above = folder.split('/').slice(0, -1);
  const place = [...above, path.slice(folder.length + 1)].join('/');
  return { path, place, code, folder, isGiven: true };
}

/** Whether a name is the code of a language that there is. */
const isLanguage = (code: string) =>
  /^[a-z]{2,3}(?:[-_](?:[A-Za-z]{2}|[Hh]an[st]|419))?$/.test(code) &&
  languageNames.of(code.split(/[-_]/)[0] ?? '') !== undefined;

const languageNames = new Intl.DisplayNames([...locales], { type: 'language', fallback: 'none' });

/** Docusaurus keeps translations in a tree of their own. */
function inTranslations(path: string): Mark | undefined {
  const [, start = '', code = '', rest = ''] = /^(.*\/)?i18n\/([\w-]+)\/(.+)$/.exec(path) ?? [];
  if (!isLanguage(code)) return undefined;
  const inside = rest
    .replace(/^docusaurus-plugin-content-docs(?:-[\w-]+)?\/(?:current\/)?/, 'docs/')
    .replace(/^docusaurus-plugin-content-blog\//, 'blog/')
    .replace(/^docusaurus-plugin-content-pages\//, 'src/pages/');
  return { path, place: start + inside, code, folder: `${start}i18n/${code}` };
}

function inFolder(path: string): Mark | undefined {
  const parts = path.split('/').slice(0, -1);
  const short = parts.findIndex((part) => isLanguage(part) && /^[a-z]{2}(?![a-z])/.test(part));
  const at = short === -1 ? parts.findLastIndex(isLanguage) : short;
  const code = parts[at];
  if (code === undefined) return undefined;
  const start = parts
    .slice(0, at)
    .map((part) => `${part}/`)
    .join('');
  return {
    path,
    place: start + path.slice(start.length + code.length + 1),
    code,
    folder: start + code,
  };
}

function inName(path: string): Mark | undefined {
  const [, start = '', code = '', end = ''] =
    /^(.*\/?[^/]+)\.([A-Za-z_-]+)(\.\w+)$/.exec(path) ?? [];
  return isLanguage(code) ? { path, place: start + end, code, folder: `*.${code}` } : undefined;
}

/** The language of the product that a code names, whichever way it is written. */
export function localeOfCode(code: string): Locale | undefined {
  const [written, ...others] = [code, ...locales].map(scriptOf);
  const index = others.indexOf(written);
  return written === undefined ? undefined : locales[index];
}

/** A code with its country and one with its script may mean the same; the same language in another script is another. */
function scriptOf(code: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(code.replace('_', '-')).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

function countBy<Item>(items: readonly Item[], groupOf: (item: Item) => string | undefined) {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = groupOf(item);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
