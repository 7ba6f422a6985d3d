import type { HeadingRule } from '../html/headings/heading-rules.ts';
import type { NavEntry } from './navigation.ts';
import type { Inherit } from './withheld.ts';

/** What the tool that made the old site is told by its settings: where articles lie, and under which addresses. */
export interface OldSite {
  /** The folder of the articles inside the imported one; nothing where it is that one itself. */
  root: string;
  /** The path of the imported folder from the root of the articles, where it is a part of them. */
  within: string;
  /** The files of its settings, as paths from the folder. */
  settings: string[];
  /** The path that all its addresses begin with. */
  base: string;
  /** What the addresses of its articles have behind that and behind their language. */
  route?: string;
  /** Further folders of articles, and what their addresses have there. */
  further?: { root: string; route: string }[];
  /** Its whole address, where that is known. */
  origin: string | undefined;
  nav: NavEntry[];
  /** What it is called. */
  title?: string | undefined;
  /** The addresses of a file, as a path from the root of the articles; without it the path itself. */
  addressesOf?: ((file: string) => string[]) | undefined;
  /** Further old addresses of its articles: from, and to. */
  redirects: [from: string, to: string][];
  /** Folders of articles that are each in one language, and what its addresses begin with. */
  languages?: OfLanguage[];
  /** What the addresses of a language begin with that names of files say, or a tree of translations. */
  startOf?: (code: string) => string;
  /** Whether that holds for languages that folders say, too. */
  hasLanguageFolders?: boolean;
  /** What its settings say, by the names under which templates ask for it. */
  values?: [name: string, value: string][];
  /** How it names headings by their words, where that is another way than ours. */
  headings?: HeadingRule | undefined;
  /** Whether its `.md` files are MDX too. */
  isMdx?: boolean;
  /** What its settings say of who reads an article; nothing where they say nothing. */
  inherit?: Inherit | undefined;
}

export interface OfLanguage {
  folder: string;
  code: string;
  start: string;
  /** The path of the imported folder in that one, where it is a part of it. */
  within?: string;
}

export interface Settings {
  home: string;
  path: string;
  source: string;
}

export interface Read extends Omit<Partial<OldSite>, 'within' | 'settings'> {
  /** The folder of the articles beside the settings. */
  root: string;
  /** Further files of settings that say something, as `path` of the settings names its own. */
  besides?: string[];
}

export type Reader = (settings: Settings) => Read | undefined;
