import { basename, relative, resolve, sep } from 'node:path';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { slugOf } from '../../../worker/contract/slugs.ts';
import { anyStateFault, hashOf, readState, statePath, statesIn } from './state.ts';

interface Place {
  source: string;
  place: string;
  content: string;
  /** What the owner calls a folder, where its own name is that of another. */
  as: string | undefined;
}

/**
 * How an import is remembered. Folders are one by one: a file is known by its path alone, which another folder may have too.
 * One that was imported before has the name that it had then.
 */
export function importName({ source, place, content, as }: Place): string {
  if (!isFolder(source)) return source;
  const folder = basename(resolve(place));
  const own = `${source}-${as ?? (slugOf(folder, 40) || hashOf(folder).slice(0, 8))}`;
  return as === undefined ? (knownAs(source, content, place) ?? own) : own;
}

/** Whether a source is a folder of files, each of which is an article. */
export const isFolder = (source: string): boolean => ['html', 'markdown'].includes(source);

/** Where a folder lies, the same on every machine where both lie in one repository. */
export const placeSeenFrom = (content: string, place: string): string =>
  relative(content, resolve(place)).replaceAll(sep, '/');

/** Why a place cannot be imported under its name: what is remembered so is damaged, or other files. */
export function nameFault({ source, place, content, as }: Place): string | undefined {
  if (as !== undefined && !isFolder(source)) return '--as is for a folder of Markdown or of pages.';
  if (as !== undefined && slugOf(as, 40) !== as)
    return 'Write --as with small letters, digits and hyphens.';
  const name = importName({ source, place, content, as });
  const fault = anyStateFault(content, name);
  if (fault) return fault;
  const known = isFolder(source) ? knownAs(source, content, place) : undefined;
  if (known !== undefined && known !== name)
    return `${statePath(known)} remembers this folder already: write --as ${known.slice(source.length + 1)}, or leave it out.`;
  return otherFolder(content, name, isFolder(source) ? placeSeenFrom(content, place) : undefined);
}

interface Done {
  languageBefore: Locale | undefined;
  report: { source: string };
}

/** Why a folder is not brought in a language: it was brought in another with the same words. */
export function languageFault(
  { source, place, locale, as }: Omit<Place, 'content'> & { locale: Locale | undefined },
  { languageBefore, report }: Done,
): string | undefined {
  if (languageBefore === undefined || as !== undefined || !isFolder(source)) return undefined;
  return [
    `Last time ${place} was imported with --locale ${languageBefore}, and its texts are the same now: write that again.`,
    `Are they to come in ${locale} too, as they are? Write --as ${report.source.slice(source.length + 1)} besides.`,
  ].join('\n');
}

/** Under which name a folder was imported before. */
function knownAs(source: string, content: string, place: string): string | undefined {
  const where = placeSeenFrom(content, place);
  return statesIn(content).find(
    ([name, { folder }]) => name.startsWith(`${source}-`) && folder === where,
  )?.[0];
}

function otherFolder(content: string, known: string, where: string | undefined) {
  const before = readState(content, known)?.folder;
  if (before === undefined || before === where) return undefined;
  return [
    `${statePath(known)} remembers the files of ${before}, seen from the content folder; these are in ${where}.`,
    'Other files? Give them a name of their own with --as. The same ones, moved? Write the new place there as "folder".',
  ].join('\n');
}
