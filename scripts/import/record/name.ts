import { basename, relative, resolve, sep } from 'node:path';
import { slugOf } from '../../../worker/contract/slugs.ts';
import { hashOf, readState, statePath } from './state.ts';

/** Folders are remembered one by one: a file is known by its path alone, which another folder may have too. */
export const importName = (source: string, place: string): string => {
  if (!isFolder(source)) return source;
  const folder = basename(resolve(place));
  return `${source}-${slugOf(folder, 40) || hashOf(folder).slice(0, 8)}`;
};

/** Whether a source is a folder of files, each of which is an article. */
export const isFolder = (source: string): boolean => ['html', 'markdown'].includes(source);

/** Where a folder lies, the same on every machine where both lie in one repository. */
export const placeSeenFrom = (content: string, place: string): string =>
  relative(content, resolve(place)).replaceAll(sep, '/');

/** Why a folder cannot be taken for the one of the same name that was imported before. */
export function otherFolder(
  content: string,
  known: string,
  where: string | undefined,
): string | undefined {
  const before = readState(content, known)?.folder;
  if (before === undefined || before === where) return undefined;
  return [
    `${statePath(known)} remembers the files of ${before}, seen from the content folder; these are in ${where}.`,
    'Other files? Give their folder another name. The same ones, moved? Write the new place there as "folder".',
  ].join('\n');
}
