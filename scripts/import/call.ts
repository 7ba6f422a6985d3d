import { existsSync, statSync } from 'node:fs';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { liesIn } from './path-inside.ts';

/** What is to be imported, whether a folder of Markdown has it or a desk. */
export interface Call {
  /** A folder, or where a desk is on the web. */
  place: string;
  /** The language of what does not say its own. */
  locale: Locale | undefined;
  /** What the owner calls a folder. */
  as: string | undefined;
  content: string;
  dryRun: boolean;
  now: Date;
}

/** Why a call cannot be done; the command ends with 2. */
export interface Wrong {
  wrong: string;
}

/** Why a folder cannot be read. */
export function folderFault({ place, content }: Pick<Call, 'place' | 'content'>) {
  if (!existsSync(place) || !statSync(place).isDirectory()) return `${place} is no folder.`;
  // The import would read what it has just written.
  return liesIn(place, content) ? `${content} lies inside ${place}.` : undefined;
}
