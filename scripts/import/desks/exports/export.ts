import type { Root } from 'hast';
import type * as z from 'zod';

/** What a help desk gave away, whichever desk it was. An id is the desk's own, as text. */
export interface DeskExport {
  articles: DeskArticle[];
  /** In the order in which customers saw them. */
  sections: DeskSection[];
  /** Searches that found nothing there. */
  failedSearches: FailedSearch[];
  /** Where the desk was, besides the hosts that its articles name. */
  hosts?: string[];
}

/** One article in one language. Its translations have the same id. */
export interface DeskArticle {
  id: string;
  /** As the desk writes it: `en-us`, `zh-CN`; nothing where the desk does not say. */
  language: string | undefined;
  title: string;
  summary: string;
  /** Of a whole page the part that is its article, as a tree. */
  html: string | Root;
  /** The section it stands in, if the desk says. */
  section: string | undefined;
  /** Where it was on the web: whole addresses, or paths where the desk does not say the domain. */
  addresses: string[];
  /** Why not everybody could read it there; each is a reason to keep it unpublished here. */
  withheld: string[];
  /** What the desk says about it that its text does not: a newer draft, a translation that is behind. */
  remarks: string[];
  order: number | undefined;
  keywords: string[];
  /** Ids of articles that it names as related. */
  related: string[];
  /** ISO 8601. */
  updated: string | undefined;
  votes: { yes: number; no: number } | undefined;
  /** Listed below it there, whether its text names them or not. */
  files?: DeskFile[];
  /** Of a whole page what stood around its article. */
  cut?: CutPart[];
}

export interface CutPart {
  words: string;
  /** Those of them that may be the article's own, for what looks like no part of it may be one. */
  counted: string;
}

export interface DeskFile {
  name: string;
  /** Where it is at the desk. */
  address: string;
}

/** A shelf of articles: a section, collection, category or folder, as each desk calls it. */
export interface DeskSection {
  id: string;
  /** In the languages that the export has it in, as the desk writes these; `''` where the desk does not say. */
  names: Map<string, string>;
  /** Where it was on the web, by the same. */
  addresses: Map<string, string[]>;
  /** The one in which it lies. */
  parent?: string | undefined;
}

interface FailedSearch {
  /** Without what could name its writer: what an import remembers is committed. */
  query: string;
  times: number;
}

/** A desk whose exports are read: its records of JSON, from whichever files they came. */
export interface Desk {
  /** As a sentence names it. */
  name: string;
  /** What fits is a record of this desk; what does not is looked into for records. */
  recordSchema: z.ZodType;
  read: (records: object[]) => DeskExport;
}
