import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Locale, languageOf } from '../../../../site/languages/registry/locales.ts';
import type { Lose } from '../../losses.ts';
import type { Picture } from '../../reading/files/files.ts';
import { largestPicture, pictureEnding, refusePicture } from '../../reading/files/picture.ts';
import { plainDrawing } from '../../reading/files/plain-drawing.ts';
import { hashOf, type State } from '../../record/state.ts';
import { findBeside, lastOf } from './find-beside.ts';
import { createPictureShelf } from './picture-shelf.ts';

/** Knows the pictures of a folder, looks at those that articles show, and hands out names for them beside the articles. */
export function openPictureFolder(where: Where) {
  const { pictures, content, locale, state, loseIn, onProgress } = where;
  const target = `articles/${languageOf(locale).path}`;
  const find = findBeside(pictures);
  const brought = new Map(state?.pictures.map(({ path, address }) => [path, address]));
  const looked = new Map<Picture, { reason: string } | Seen>();
  const thereIn = namesByTopic(join(content, target));
  const shelf = createPictureShelf<Picture>((topic, file, picture) => {
    const other = thereIn(topic).get(file);
    const path = `${target}/${topic}/${file}`;
    if (!other || brought.get(path) === picture.path) return true;
    return other === file && readFileSync(join(content, path)).equals(bytesOf(picture));
  });

  function bytesOf(picture: Picture): Buffer {
    const seen = looked.get(picture);
    const drawing = seen && 'drawing' in seen ? seen.drawing : undefined;
    return drawing === undefined ? readFileSync(picture.file) : Buffer.from(drawing);
  }

  return {
    /** Looks at each picture that is shown: to draw every one of a folder would take minutes. */
    async look(shown: { from: string; address: string }[]): Promise<void> {
      const found = new Set(shown.flatMap(({ from, address }) => find(from, address) ?? []));
      for (const [index, picture] of [...found].entries()) {
        onProgress('looked at pictures', index + 1, found.size);
        looked.set(picture, await look(picture));
      }
    },
    place(topic: string, from: string, address: string): string | undefined {
      const picture = find(from, address);
      const seen = picture && looked.get(picture);
      if (!picture || !seen || 'reason' in seen) return undefined;
      const name = withEnding(picture.path, seen.ending);
      if (name !== picture.path)
        loseIn(from)(
          'picture of another kind than its name says, renamed',
          `${picture.path} is ${seen.ending}`,
        );
      return shelf.place(topic, picture, name);
    },
    /** Whether its lines could not be read where it is made as high as a line of text. */
    isTall(from: string, address: string): boolean {
      const picture = find(from, address);
      const seen = picture && looked.get(picture);
      return seen !== undefined && 'height' in seen && seen.height > highestSign;
    },
    /** Where each lies; as a text where it is written otherwise than it came. */
    placed: (): PlacedPicture[] =>
      shelf.placed().map(({ path, source }) => {
        const seen = looked.get(source);
        const text = seen && 'drawing' in seen ? seen.drawing : undefined;
        return { path: `${target}/${path}`, source, hash: hashOf(bytesOf(source)), text };
      }),
    /** Pictures of the folder that did not come along, with the reason; `kept` are shown by articles that stay as they are. */
    leftOut(kept: { from: string; address: string }[]) {
      const stay = new Set(kept.flatMap(({ from, address }) => find(from, address) ?? []));
      const shown = new Set(shelf.placed().map(({ source }) => source));
      return pictures
        .filter(
          (picture) => !shown.has(picture) && (looked.has(picture) || !isBeside(picture.path)),
        )
        .map((picture) => {
          const reason = reasonLeftOut(looked.get(picture), stay.has(picture));
          return { file: picture.path, files: 1, reason };
        });
    },
  };
}

const highestSign = 120;

function reasonLeftOut(seen: { reason: string } | Seen | undefined, stays: boolean): string {
  if (seen && 'reason' in seen) return seen.reason;
  return stays
    ? 'a picture of an article that stays as it is here'
    : 'a picture that no article shows';
}

interface Seen {
  /** That its name should have. */
  ending: string;
  height: number;
  /** Its text, where it is not as it came. */
  drawing?: string;
}

export interface PlacedPicture {
  /** In the content folder. */
  path: string;
  source: Picture;
  hash: string;
  /** What is written in its place. */
  text?: string | undefined;
}

interface Where {
  pictures: readonly Picture[];
  content: string;
  locale: Locale;
  /** What the last import brought keeps its names. */
  state: State | undefined;
  loseIn: (file: string) => Lose;
  onProgress: (step: string, done: number, total: number) => void;
}

/** Whether a picture lies beside the folder, in what its tool serves as it is. */
export const isBeside = (path: string) => path.startsWith('../');

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

/** What a picture is, or why it cannot come along. */
async function look({ file }: Picture): Promise<{ reason: string } | Seen> {
  if (statSync(file).size > largestPicture) return { reason: 'a picture over 10 MB' };
  const given = readFileSync(file);
  const ending = pictureEnding(file, given) ?? lastOf(file).split('.').at(-1) ?? '';
  const bytes = ending === 'svg' ? plainDrawing(given) : given;
  const reason = await refusePicture(withEnding(file, ending), bytes);
  if (reason !== undefined) return { reason };
  const { height = 0 } = await sharp(bytes).metadata();
  return { ending, height, ...(bytes !== given && { drawing: bytes.toString() }) };
}

/** A name that ends as the picture is; one that says so already stays as it is written. */
const withEnding = (path: string, ending: string) =>
  path.toLowerCase().endsWith(`.${ending}`) ? path : path.replace(/\.[^./]+$/, `.${ending}`);
