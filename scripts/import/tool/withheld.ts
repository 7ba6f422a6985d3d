import type { Literal } from './data/literals.ts';
import { fits, isListed } from './data/patterns.ts';
import { isRecord, textAt } from './data/values.ts';

/** What the settings of the old site say of who reads an article. */
export interface Inherited {
  /** Why it was no page there: a setting, and what it says. */
  withheld: string[];
  /** What its front matter says where it does not say otherwise itself. */
  fields: Record<string, unknown>;
}

/** Asked with a path from the folder of the settings. */
export type Inherit = (path: string) => Inherited;

/** One list of a tool's settings that keeps paths off the site. */
interface Withholding {
  key: string;
  /** The folder that its patterns begin in, from that of the settings. */
  root: string;
  /** Nothing where it cannot be read: then everything may be meant. */
  patterns: readonly string[] | undefined;
  /** Whether it names what is shown, and so not the rest. */
  isOfShown?: boolean;
}

const mostPatterns = 1000;

/** A function that says which of the lists keep a path off the site. */
export const withheldBy =
  (lists: readonly Withholding[]): Inherit =>
  (path) => ({
    fields: {},
    withheld: lists.flatMap(({ key, root, patterns, isOfShown }) => {
      const inside = below(root, path);
      if (inside === undefined) return [];
      if (patterns === undefined || patterns.length > mostPatterns)
        return [`${key}: cannot be understood`];
      const unclear = patterns.find(
        (pattern) => fits(pattern.replace(/^!/, ''), inside) === undefined,
      );
      if (unclear !== undefined) return [`${key}: ${shortened(unclear)} cannot be understood`];
      const isHere = isOfShown
        ? patterns.every((pattern) => fits(pattern, inside) !== true)
        : isListed(patterns, inside);
      return isHere ? [`${key}: ${shortened(patterns.join(', '))}`] : [];
    }),
  });

/** Folders with a line before their name are no part of a site, but those that the settings name. */
export const underscored =
  (root: string, shown: readonly string[]): Inherit =>
  (path) => {
    const folders = below(root, path)?.split('/').slice(0, -1) ?? [];
    const kept = folders.filter((name) => name.startsWith('_') && !shown.includes(name));
    return { fields: {}, withheld: kept.map((name) => `${name}/: no folder of the site`) };
  };

export const joinInherited =
  (...all: readonly Inherit[]): Inherit =>
  (path) => {
    const found = all.map((inherit) => inherit(path));
    return {
      withheld: found.flatMap(({ withheld }) => withheld),
      fields: Object.assign({}, ...found.map(({ fields }) => fields)),
    };
  };

/** Settings that nobody can read may keep anything off the site. */
export const unreadable =
  (name: string): Inherit =>
  () => ({ fields: {}, withheld: [`${name}: cannot be read`] });

/** `exclude` and `include` of Docusaurus's plugins, each of which has a folder. */
export function docusaurusLists(config: Literal, source: string): Withholding[] {
  const found = recordsIn(config).flatMap((record) => {
    const roots = [textAt(record, 'path') ?? ['docs', 'blog', 'src/pages']].flat();
    return ['exclude', 'include']
      .filter((key) => key in record)
      .flatMap((key) =>
        roots.map((root) => ({
          key,
          root,
          patterns: textsIn(record[key]),
          isOfShown: key === 'include',
        })),
      );
  });
  // What a program puts together is not among the values.
  const isMissed = found.length === 0 && /\b(exclude|include)["']?\s*[:=]/.test(source);
  return isMissed ? [{ key: 'exclude', root: '.', patterns: undefined }] : found;
}

/** `srcExclude` of VitePress, and the patterns of VuePress that begin with `!`. */
export function vitepressLists(config: Literal, root: string, source: string): Withholding[] {
  const keys = ['srcExclude', 'pagePatterns', 'patterns'];
  return keys.flatMap((key) => {
    const value = isRecord(config) ? config[key] : undefined;
    const isThere = isRecord(config) && key in config;
    if (!isThere && !new RegExp(`\\b${key}["']?\\s*[:=]`).test(source)) return [];
    const texts = textsIn(value);
    const patterns =
      key === 'srcExclude'
        ? texts
        : texts?.filter((text) => text.startsWith('!')).map((text) => text.slice(1));
    return [{ key, root, patterns }];
  });
}

/** `exclude_docs` and `draft_docs` of MkDocs, written as `.gitignore` is, and the plugin `exclude`. */
export function mkdocsLists(config: Literal, root: string): Withholding[] {
  if (!isRecord(config)) return [];
  const own = ['exclude_docs', 'draft_docs']
    .filter((key) => config[key] !== undefined && config[key] !== null)
    .map((key) => ({ key, root, patterns: linesIn(config[key]) }));
  const plugins = [config['plugins']].flat().flatMap((plugin) => {
    const given = isRecord(plugin) && 'exclude' in plugin ? plugin['exclude'] : undefined;
    if (!isRecord(given)) return [];
    const patterns = 'regex' in given ? undefined : textsIn(given['glob']);
    return [{ key: 'plugins: exclude', root, patterns }];
  });
  return [...own, ...plugins];
}

/** What Jekyll and Hexo leave out: `exclude`, folders with a line before their name, what `defaults` say. */
export function jekyllRules(config: Literal, root: string, isHexo: boolean): Inherit {
  const given = isRecord(config) ? config : {};
  const lists = ['exclude', ...(isHexo ? ['ignore'] : [])]
    .filter((key) => isSet(given[key]))
    .map((key) => ({ key, root, patterns: textsIn(given[key]) }));
  const { collections } = given;
  const shown = isRecord(collections)
    ? Object.keys(collections).filter((name) => isShown(collections[name]))
    : [];
  return joinInherited(
    withheldBy(lists),
    underscored(root, ['_posts', ...shown.map((name) => `_${name}`)]),
    jekyllDefaults(given['defaults'], root),
  );
}

const isShown = (collection: Literal) => isRecord(collection) && collection['output'] === true;

/** `- scope: { path: internal, type: pages }`, `values: { published: false }`. */
export function jekyllDefaults(defaults: Literal, root: string): Inherit {
  const rules = Array.isArray(defaults) ? defaults.filter(isRecord) : [];
  return (path) => {
    const inside = below(root, path);
    const mine = rules.filter(({ scope }) => inside !== undefined && isInScope(scope, inside));
    return { withheld: [], fields: Object.assign({}, ...mine.map(({ values }) => values)) };
  };
}

function isInScope(scope: Literal, path: string): boolean {
  const folder = textAt(scope, 'path') ?? '';
  const type = textAt(scope, 'type');
  const underscore = path.split('/').find((part) => part.startsWith('_'));
  const own = type === undefined || type === 'pages' ? undefined : `_${type}`;
  if (type !== undefined && underscore !== own) return false;
  return folder === '' || isListed([`/${folder.replace(/^\/+|\/+$/g, '')}`], path);
}

/** `cascade` and `ignoreFiles` of Hugo, and what its mounts leave out. */
export function hugoRules(config: Literal, module: Literal): Inherit {
  const given = isRecord(config) ? config : {};
  const ignored = textsIn(given['ignoreFiles'] ?? given['ignorefiles'] ?? []);
  const mounts = isRecord(module) && Array.isArray(module['mounts']) ? module['mounts'] : [];
  const lists = mounts.filter(isRecord).flatMap((mount) =>
    ['excludeFiles', 'includeFiles', 'files']
      .filter((key) => isSet(mount[key]))
      .map((key) => ({
        key,
        root: textAt(mount, 'source') ?? 'content',
        patterns: key === 'files' ? undefined : textsIn(mount[key]),
        isOfShown: key === 'includeFiles',
      })),
  );
  const ignore: Inherit = (path) => ({
    fields: {},
    withheld: (ignored ?? [''])
      .filter((text) => mayFind(text, path))
      .map((text) => `ignoreFiles: ${text}`),
  });
  const cascade: Inherit = () => ({ withheld: [], fields: cascadeOf(given['cascade']) });
  return joinInherited(withheldBy(lists), ignore, cascade);
}

/** Whether a regular expression finds something; one with more than letters and dots is not asked, for it may not come to an end. */
function mayFind(expression: string, path: string): boolean {
  const isPlain = expression.length < 200 && /^(?:\\[./$-]|[\w/ .^$-]|\.\*)+$/.test(expression);
  return !isPlain || expression.split('.*').length > 3 || new RegExp(expression).test(path);
}

/** What a cascade hands down; whom it aims at is not asked, as who reads something is better limited twice. */
export function cascadeOf(value: unknown): Record<string, unknown> {
  const all = [value].flat().filter((one) => typeof one === 'object' && one !== null);
  return Object.assign({}, ...all);
}

/** Where a tool shows what its table of contents names and nothing else. */
export const unnamed =
  (root: string, name: string, named: ReadonlySet<string>): Inherit =>
  (path) => {
    const inside = below(root, path);
    const isShown = inside === undefined || named.has(inside) || /^readme\.md$/i.test(inside);
    return { fields: {}, withheld: isShown ? [] : [`${name}: does not name it`] };
  };

/** The path inside a folder, both from that of the settings. */
function below(root: string, path: string): string | undefined {
  const folder = root.replace(/^\.?\/+|^\.$|\/+$/g, '');
  if (folder === '') return path.startsWith('..') ? undefined : path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

function recordsIn(value: Literal, depth = 0): { [key: string]: Literal }[] {
  if (depth > 8 || typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((found) => recordsIn(found as Literal, depth + 1));
  return isRecord(value) ? [value, ...inner] : inner;
}

/** The texts of a list, or nothing where one of them is no text. */
function textsIn(value: Literal): string[] | undefined {
  const items = [value].flat();
  return items.every((item) => typeof item === 'string') ? items : undefined;
}

const linesIn = (value: Literal) =>
  typeof value === 'string'
    ? value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
    : undefined;

const isSet = (value: Literal) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
