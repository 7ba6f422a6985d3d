import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startOf } from '../../../../site/content/files/folder.ts';
import { refuseFile } from '../../../../site/content/files/kinds.ts';
import type { LeftOut } from '../../losses.ts';
import type { Picture as File } from '../../reading/files/files.ts';
import { hashOf, type State } from '../../record/state.ts';
import { findBeside } from './find-beside.ts';
import { createPictureShelf } from './picture-shelf.ts';
import { isBeside, type PlacedPicture } from './pictures.ts';

/** Knows the files of a folder that readers may save, and hands out addresses for those to which articles link. */
export function openFileFolder(files: readonly File[], content: string, state: State | undefined) {
  // What the last import brought keeps its name.
  const brought = new Map(state?.pictures.map(({ path, address }) => [path, address]));
  const find = findBeside(files);
  const reasons = new Map<File, string>();
  const shelf = createPictureShelf<File>((room, name, { path, file }) => {
    if (brought.get(`${room}/${name}`) === path) return true;
    const there = join(content, room, name);
    return !existsSync(there) || readFileSync(there).equals(readFileSync(file));
  }, 'file');

  return {
    /** Where on our site a file is that came along. */
    lead(from: string, address: string): string | undefined {
      const found = find(from, address);
      if (!found) return undefined;
      const { size } = statSync(found.file);
      const reason = refuseFile(found.path, { start: startOf(found.file), size });
      if (reason === undefined) return `/files/${shelf.place('files', found, found.path)}`;
      reasons.set(found, reason);
      return undefined;
    },
    placed: (): PlacedPicture[] =>
      shelf.placed().map(({ path, source }) => ({
        path,
        source,
        hash: hashOf(readFileSync(source.file)),
      })),
    /** Those of the folder that did not come along, with the reason; to `kept` lead articles that stay as they are. */
    leftOut(kept: { from: string; address: string }[]): LeftOut[] {
      const stay = new Set(kept.flatMap(({ from, address }) => find(from, address) ?? []));
      const placed = new Set(shelf.placed().map(({ source }) => source));
      return files
        .filter((file) => !placed.has(file) && (reasons.has(file) || !isBeside(file.path)))
        .map((file) => ({
          file: file.path,
          files: 1,
          reason: reasons.get(file) ?? reasonLeftOut(stay.has(file)),
        }));
    },
  };
}

const reasonLeftOut = (stays: boolean) =>
  stays ? 'a file of an article that stays as it is here' : 'a file to which no article links';
