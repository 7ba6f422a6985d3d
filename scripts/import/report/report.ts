import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { LeftOut, Loss } from '../losses.ts';
import type { Became } from '../record/outcome.ts';
import type { Remains } from './parts/remains.ts';

/** What an import did, or would do, wherever it came from. What is still to be done is in it as long as it is. */
export interface ImportReport {
  /** As its record is called: `zendesk`. */
  source: string;
  /** As a sentence names it: `Zendesk`. */
  name: string;
  /** Where the folder lay that this one is taken for, seen from the content folder. */
  movedFrom?: string | undefined;
  /** Of the import. */
  day: string;
  /** The files of settings of the old site that were read, as paths from the folder. */
  settings?: string[];
  filesSeen: number;
  /** Whether every article came in a file of its own, so that each file seen is an article, a picture or left out. */
  isFileEach: boolean;
  articles: ReportedArticle[];
  /** Where each was, a file or an address, and its place in the content folder. */
  pictures: ReportedAsset[];
  /** The same of files that readers may save. */
  files: ReportedAsset[];
  /** Ids of topics that are new. */
  topics: string[];
  /** What became no article, with the reason. */
  leftOut: LeftOut[];
  losses: Loss[];
  /** Links from article to article; nothing where they are not counted. */
  links?: { led: number; drafts: number; unknown: number };
  /** How many words the articles had before, and how many of them they have here. */
  words: { before: number; kept: number };
  failedSearches: { query: string; times: number }[];
  /** Lists of old addresses on other domains, with their files in the content folder. */
  elsewhere: { host: string; path: string; addresses: number }[];
  /** Whether the settings do not say yet where the site will be, so that there are no such lists. */
  isAddressMissing: boolean;
  /** Locales of articles that the site does not have. */
  missingLocales: Locale[];
  /** What the check finds in the content folder; nothing where nothing was written. */
  remains?: Remains;
}

interface ReportedAsset {
  file: string;
  path: string;
  /** There is a newer one there, and somebody put another here. */
  isKept?: true;
}

export interface ReportedArticle {
  /** As losses name it: its file in the folder, or its number and language at the desk. */
  file: string;
  title: string;
  locale: Locale;
  /** In the content folder; empty where somebody deleted it. */
  path: string;
  became: Became;
  /** How it was known again, where its record did not know it by its name. */
  foundBy?: string | undefined;
  /** It was left alone because nobody knows whether somebody changed it here. */
  isUnsure?: boolean;
  /** As its file says here. */
  isDraft: boolean;
  /** Why not everybody can read it there. */
  withheld: string[];
  /** The day of its last change, where it is known. */
  changed: string | undefined;
  /** What the desk says about it that its text does not. */
  remarks: string[];
  votes: { yes: number; no: number } | undefined;
}
