import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { LinkCount } from '../desks/addresses/links.ts';
import type { FailedSearch } from '../desks/exports/export.ts';
import type { LeftOut, Loss } from '../report.ts';

/** What an import from a desk did, or would do. */
export interface DeskReport {
  /** As a sentence names it: `Zendesk`. */
  name: string;
  filesSeen: number;
  articles: ReportedArticle[];
  pictures: { address: string; path: string }[];
  /** Ids of topics that are new. */
  topics: string[];
  /** What became no article, with the reason. */
  leftOut: LeftOut[];
  losses: Loss[];
  links: LinkCount;
  /** How many words the articles had at the desk, and how many of them they have here. */
  words: { before: number; kept: number };
  failedSearches: FailedSearch[];
  /** Lists of old addresses on other domains, with their files in the content folder. */
  elsewhere: { host: string; path: string; addresses: number }[];
  /** Whether the settings do not say yet where the site will be, so that there are no such lists. */
  isAddressMissing: boolean;
  /** Locales of articles that the site does not have. */
  missingLocales: Locale[];
}

/** `kept`: somebody changed it here since; `deleted`: somebody deleted it here since; `left`: the desk no longer has it. */
export type Became = 'new' | 'updated' | 'unchanged' | 'kept' | 'deleted' | 'left';

export interface ReportedArticle {
  name: string;
  locale: Locale;
  path: string;
  became: Became;
  /** As its file says here. */
  isDraft: boolean;
  /** Why not everybody can read it at the desk. */
  withheld: string[];
  /** What the desk says about it that its text does not. */
  remarks: string[];
  votes: { yes: number; no: number } | undefined;
}
