import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix, relative } from 'node:path';
import type { HeadingRule } from '../html/heading-rules.ts';
import { contentsNav } from './contents.ts';
import { readHugo } from './hugo.ts';
import { type Literal, literalsIn } from './literals.ts';
import { docusaurusSidebars, mkdocsNav, type NavEntry, vitepressNav } from './navigation.ts';
import { readSettingsFile } from './settings-file.ts';
import { findAll, findKey, isRecord, jsonIn, listAt, textAt, yamlIn } from './values.ts';
import {
  docusaurusLists,
  type Inherit,
  jekyllRules,
  joinInherited,
  mkdocsLists,
  underscored,
  unreadable,
  vitepressLists,
  withheldBy,
} from './withheld.ts';

/** What the tool that made the old site is told by its settings: where articles lie, and under which addresses. */
export interface OldSite {
  /** The folder of the articles inside the imported one; nothing where it is that one itself. */
  root: string;
  /** The path that all its addresses begin with. */
  base: string;
  /** Its whole address, where that is known. */
  origin: string | undefined;
  nav: NavEntry[];
  /** How the addresses of posts are made: `:year/:month/:title`. */
  permalink?: string | undefined;
  /** Further old addresses of its articles: from, and to. */
  redirects: [from: string, to: string][];
  /** Folders of articles that are each in one language, and what its addresses begin with. */
  languages?: { folder: string; code: string; start: string }[];
  /** How it names headings by their words, where that is another way than ours. */
  headings?: HeadingRule | undefined;
  /** Whether its `.md` files are MDX too. */
  isMdx?: boolean;
  /** What its settings say of who reads an article; nothing where they say nothing. */
  inherit?: Inherit | undefined;
}

interface Settings {
  home: string;
  path: string;
  source: string;
}

export interface Read extends Partial<OldSite> {
  /** The folder of the articles beside the settings. */
  root: string;
}

export type Reader = (settings: Settings) => Read | undefined;

/** What each tool calls its settings, and what reads them. */
export const readers: [inside: string, name: RegExp, reader: Reader][] = [
  ['', /^docusaurus\.config\.[cm]?[jt]s$/, readDocusaurus],
  ['.vitepress', /^config\.[cm]?[jt]s$/, readVitepress],
  ['.vuepress', /^config\.[cm]?[jt]s$/, readVitepress],
  ['', /^mkdocs\.ya?ml$/, readMkdocs],
  ['', /^(?:hugo|config)\.(?:toml|ya?ml|json)$/, readHugo],
  ['config/_default', /^(?:hugo|config)\.(?:toml|ya?ml|json)$/, readHugo],
  ['', /^_config\.ya?ml$/, readJekyll],
  ['', /^\.gitbook\.ya?ml$/, readGitbook],
  ['', /^SUMMARY\.md$/, readSummary],
];

function readDocusaurus({ home, source }: Settings): Read {
  const config = literalsIn(source).get('default');
  const docs = findAll(config, 'docs').find((found) =>
    ['routeBasePath', 'sidebarPath', 'path'].some((key) => textAt(found, key) !== undefined),
  );
  const base = textAt(config, 'baseUrl') ?? '/';
  const route = textAt(docs, 'routeBasePath') ?? 'docs';
  const sidebars = ['sidebars.js', 'sidebars.ts', 'sidebars.json', 'sidebars.cjs', 'sidebars.mjs']
    .map((name) => ({ name, text: readSettingsFile(home, name) }))
    .find(({ text }) => text !== undefined);
  const tree = sidebars?.text === undefined ? undefined : dataIn(sidebars.name, sidebars.text);
  const redirects = findKey(config, 'redirects');
  return {
    root: textAt(docs, 'path') ?? 'docs',
    base: posix.join('/', base, route === '/' ? '' : route, '/'),
    origin: joined(textAt(config, 'url'), base),
    nav: docusaurusSidebars(tree),
    redirects: Array.isArray(redirects) ? redirects.flatMap(pairsOf) : [],
    // Unless it is told otherwise, it reads every file as MDX.
    isMdx: !/^(md|detect)$/.test(textAt(findKey(config, 'markdown'), 'format') ?? ''),
    inherit: joinInherited(withheldBy(docusaurusLists(config, source)), underscored('.', [])),
  };
}

const pairsOf = (value: Literal): [string, string][] =>
  [textAt(value, 'from'), ...listAt(value, 'from')].flatMap((from) => {
    const to = textAt(value, 'to');
    return from === undefined || to === undefined ? [] : [[from, to] as [string, string]];
  });

/** The sidebar may stand in a file of its own among those of the settings. */
function readVitepress({ path, source }: Settings): Read {
  const folder = dirname(path);
  const config = literalsIn(source).get('default');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /sidebar.*\.[cm]?[jt]s$|^[a-z]{2}\.[cm]?ts$/i.test(entry.name),
    )
    .slice(0, 20)
    .map((entry) => readSettingsFile(folder, relative(folder, entry.parentPath), entry.name));
  const trees = [
    findKey(config, 'sidebar'),
    ...files.flatMap((text) => (text === undefined ? [] : [...literalsIn(text).values()])),
  ];
  const [nav = []] = trees.map(vitepressNav).toSorted((a, b) => size(b) - size(a));
  const root = textAt(config, 'srcDir') ?? '.';
  return {
    root,
    base: textAt(config, 'base') ?? '/',
    nav,
    headings: 'vitepress',
    inherit: withheldBy(vitepressLists(config, root, source)),
  };
}

function readMkdocs({ path, source }: Settings): Read {
  const config = yamlIn(source);
  const root = textAt(config, 'docs_dir') ?? 'docs';
  const address = textAt(config, 'site_url');
  const map = findKey(config, 'redirect_maps');
  const redirects = isRecord(map) ? Object.entries(map) : [];
  return {
    root,
    base: pathOf(address),
    origin: address,
    // One that is told another way is told ours, as nearly every time.
    headings: /^[ \t-]*slugify:/m.test(source) ? undefined : 'mkdocs',
    nav: mkdocsNav(isRecord(config) ? config['nav'] : undefined),
    redirects: redirects.flatMap(([from, to]) =>
      typeof to === 'string' ? [[from, to] as [string, string]] : [],
    ),
    inherit: isRecord(config) ? withheldBy(mkdocsLists(config, root)) : unreadable(basename(path)),
  };
}

/** Jekyll and Hexo call their settings the same; the one has its articles in `source`. */
function readJekyll({ home, path, source }: Settings): Read {
  const config = yamlIn(source);
  const isHexo =
    existsSync(join(home, 'scaffolds')) || textAt(config, 'new_post_name') !== undefined;
  const base = textAt(config, isHexo ? 'root' : 'baseurl') ?? '/';
  const root = textAt(config, isHexo ? 'source_dir' : 'source') ?? (isHexo ? 'source' : '.');
  return {
    root,
    base: posix.join('/', base, '/'),
    origin: joined(textAt(config, 'url'), base),
    permalink: textAt(config, 'permalink'),
    headings: isHexo ? 'hexo' : undefined,
    inherit: isRecord(config) ? jekyllRules(config, root, isHexo) : unreadable(basename(path)),
  };
}

function readGitbook({ home, source }: Settings): Read {
  const config = yamlIn(source);
  const root = textAt(config, 'root') ?? '.';
  const map = findKey(config, 'redirects');
  return {
    root,
    nav: summaryIn(home, root),
    headings: 'gitbook',
    redirects: isRecord(map)
      ? Object.entries(map).flatMap(([from, to]) =>
          typeof to === 'string' ? [[`/${from}`, to] as [string, string]] : [],
        )
      : [],
  };
}

/** GitBook and mdBook need no more than a table of contents. */
function readSummary({ home }: Settings): Read | undefined {
  const nav = summaryIn(home);
  return nav.length > 0 ? { root: '.', nav, headings: 'gitbook' } : undefined;
}

function summaryIn(home: string, root = '.'): NavEntry[] {
  const text = readSettingsFile(home, root, 'SUMMARY.md');
  return text === undefined ? [] : contentsNav(text);
}

function dataIn(name: string, source: string): Literal {
  if (name.endsWith('.json')) return jsonIn(source);
  const values = literalsIn(source);
  return values.get('default') ?? [...values.values()].at(-1);
}

const joined = (origin: string | undefined, base: string) =>
  origin === undefined ? undefined : origin.replace(/\/$/, '') + posix.join('/', base);

const pathOf = (address: string | undefined) =>
  address !== undefined && URL.canParse(address) ? new URL(address).pathname : '/';

const size = (nav: readonly NavEntry[]): number =>
  nav.reduce((sum, { children }) => sum + 1 + size(children), 0);
