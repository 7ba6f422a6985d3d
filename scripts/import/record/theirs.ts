import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, isAsBrought, type State } from './state.ts';

/** Pictures and files that somebody put in the place of those that were brought, by path, with their hashes. They stay. */
export function theirPictures(
  content: string,
  state: State | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    (state?.pictures ?? []).flatMap((brought): [string, string][] => {
      const file = join(content, brought.path);
      const hash = existsSync(file) ? hashOf(readFileSync(file)) : undefined;
      const isTheirs = hash !== undefined && !isAsBrought(hash, brought);
      return isTheirs ? [[brought.path, hash]] : [];
    }),
  );
}

/** Whether there is one by now that is as neither the one here nor the one that was brought. */
export function isNewerThere(
  { path, hash }: { path: string; hash: string },
  state: State | undefined,
  theirs: ReadonlyMap<string, string>,
): boolean {
  const brought = state?.pictures.find((picture) => picture.path === path);
  return theirs.has(path) && theirs.get(path) !== hash && brought?.hash !== hash;
}
