import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFileName, slugOf } from '../../../worker/contract/slugs.ts';
import { largestPicture, refusePicture } from '../reading/picture.ts';
import { pathInFolder } from './library.ts';

/** Hands out names beside the articles for the sound pictures of a folder. */
export async function openPictureDesk({ folder, name, pictures, target, onProgress }: Where) {
  const refused = new Map<string, string | undefined>();
  for (const [index, path] of pictures.entries()) {
    onProgress('looked at pictures', index + 1, pictures.length);
    refused.set(path, await refusal(join(folder, path)));
  }
  const thereIn = namesByTopic(target);
  const shelf = createPictureShelf((topic, file, source) => {
    const other = thereIn(topic).get(file);
    const path = join(target, topic, file);
    return (
      !other || (other === file && readFileSync(path).equals(readFileSync(join(folder, source))))
    );
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

interface Where {
  folder: string;
  /** The folder's name, with which some addresses begin. */
  name: string;
  pictures: string[];
  /** The folder of the locale's topics. */
  target: string;
  onProgress: (step: string, done: number, total: number) => void;
}

/** The names that lie in the folder of a topic, by their small letters: some systems tell no case apart. */
function namesByTopic(target: string): (topic: string) => Map<string, string> {
  const known = new Map<string, Map<string, string>>();
  return (topic) => {
    const folder = join(target, topic);
    const found = () => (existsSync(folder) ? readdirSync(folder) : []);
    const names = known.get(topic) ?? new Map(found().map((name) => [name.toLowerCase(), name]));
    known.set(topic, names);
    return names;
  };
}

async function refusal(path: string): Promise<string | undefined> {
  if (statSync(path).size > largestPicture) return 'a picture over 10 MB';
  return refusePicture(path, readFileSync(path));
}

/** A picture's name beside the articles of one topic; two pictures of one name are told apart by a number. */
function createPictureShelf(isFree: (topic: string, name: string, source: string) => boolean) {
  const sources = new Map<string, string>();

  return {
    place(topic: string, source: string): string {
      const name = spread(source).find((candidate) => {
        if (!isFileName(candidate)) return false;
        const holder = sources.get(`${topic}/${candidate}`);
        return holder === undefined ? isFree(topic, candidate, source) : holder === source;
      }) as string;
      sources.set(`${topic}/${name}`, source);
      return name;
    },
    /** Where each placed picture lies, as `topic/name`, and where it came from. */
    placed: () => [...sources].map(([path, source]) => ({ path, source })),
  };
}

function* spread(source: string): Generator<string> {
  const file = source.split('/').at(-1) ?? '';
  const [, stem = '', ending = ''] = /^(.*)\.([^.]+)$/.exec(file) ?? [];
  const name = slugOf(stem, 60) || 'picture';
  yield `${name}.${ending.toLowerCase()}`;
  for (let number = 2; number < 10_000; number += 1)
    yield `${name}-${number}.${ending.toLowerCase()}`;
}
