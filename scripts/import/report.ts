import type { Reason } from './markdown/losses.ts';

export interface LeftOut {
  file: string;
  /** More than one for a folder that was not opened. */
  files: number;
  reason: string;
}

export interface Loss {
  file: string;
  reason: Reason;
  what: string;
}

export interface Report {
  /** Folder and locale, as the heading says them. */
  name: string;
  filesSeen: number;
  articles: { file: string; path: string }[];
  pictures: { file: string; path: string }[];
  leftOut: LeftOut[];
  losses: Loss[];
}
