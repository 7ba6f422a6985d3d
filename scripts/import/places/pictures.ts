import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createPictureShelf } from '../markdown/picture-shelf.ts';
import { largestPicture, refusePicture } from '../reading/picture.ts';
import { pathInFolder } from './library.ts';

interface Where {
  folder: string;
  /** The folder's name, with which some addresses begin. */
  name: string;
  pictures: string[];
  /** The folder of the locale's topics. */
  target: string;
  onProgress: (step: string, done: number, total: number) => void;
}

/** Hands out names beside the articles for the sound pictures of a folder. */
export async function openPictureDesk({ folder, name, pictures, target, onProgress }: Where) {
  const refused = new Map<string, string | undefined>();
  for (const [index, path] of pictures.entries()) {
    onProgress('looked at pictures', index + 1, pictures.length);
    refused.set(path, await refusal(join(folder, path)));
  }
  const shelf = createPictureShelf((topic, file, source) => {
    const path = join(target, topic, file);
    return !existsSync(path) || readFileSync(path).equals(readFileSync(join(folder, source)));
  });

  return {
    place(topic: string, from: string, address: string): string | undefined {
      const path = pathInFolder(name, from, address);
      const isSound = path !== undefined && refused.has(path) && refused.get(path) === undefined;
      return isSound ? shelf.place(topic, path) : undefined;
    },
    placed: shelf.placed,
    /** Pictures that did not come along, with the reason. */
    leftOut() {
      const shown = new Set(shelf.placed().map(({ source }) => source));
      return [...refused]
        .filter(([file]) => !shown.has(file))
        .map(([file, reason = 'a picture that no article shows']) => ({ file, files: 1, reason }));
    },
  };
}

async function refusal(path: string): Promise<string | undefined> {
  if (statSync(path).size > largestPicture) return 'a picture over 10 MB';
  return refusePicture(path, readFileSync(path));
}
