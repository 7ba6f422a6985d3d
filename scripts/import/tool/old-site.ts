import type { HeadingRule } from '../html/heading-rules.ts';
import type { NavEntry } from './navigation.ts';
import type { Inherit } from './withheld.ts';

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

export interface Settings {
  home: string;
  path: string;
  source: string;
}

export interface Read extends Partial<OldSite> {
  /** The folder of the articles beside the settings. */
  root: string;
}

export type Reader = (settings: Settings) => Read | undefined;
