import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import decompress from 'woff2-encoder/decompress';

const folder = 'node_modules/@fontsource-variable/noto-sans-sc';

/** A font that is cut into files by the letters they have. Each is opened when a letter of it is first asked for. */
const files = Object.entries<string>(
  JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')),
).map(([name, ranges]) => ({
  path: join(folder, `files/noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
  ranges: ranges.split(',').map(rangeOf),
}));

/** The shape of one letter at a size, and how far the next one stands from it. */
export interface Letter {
  path: string;
  width: number;
}

/** How letters are set. */
export interface Setting {
  /** In pixels. */
  size: number;
  /** 100 to 900. */
  weight: number;
  /** Added after each letter, as a share of the size. */
  tracking?: number;
}

/** The letters of a text as shapes; nothing where the font lacks one of them. */
export async function lettersOf(text: string, setting: Setting): Promise<Letter[] | undefined> {
  const letters: Letter[] = [];
  for (const character of text.normalize('NFC')) {
    const letter = await letterOf(character.codePointAt(0) ?? 0, setting);
    if (!letter) return undefined;
    letters.push(letter);
  }
  return letters;
}

async function letterOf(
  codePoint: number,
  { size, weight, tracking = 0 }: Setting,
): Promise<Letter | undefined> {
  for (const { path } of files.filter((file) => file.ranges.some(has(codePoint)))) {
    const font = await fontAt(path, weight);
    if (!font.hasGlyphForCodePoint(codePoint)) continue;
    const glyph = font.glyphForCodePoint(codePoint);
    const scale = size / font.unitsPerEm;
    return {
      path: glyph.path.scale(scale, -scale).toSVG(),
      width: glyph.advanceWidth * scale + tracking * size,
    };
  }
  return undefined;
}

const opened = new Map<string, Promise<Font>>();

function fontAt(path: string, weight: number): Promise<Font> {
  const key = `${weight} ${path}`;
  const font = opened.get(key) ?? openFont(path, weight);
  opened.set(key, font);
  return font;
}

/** A weight can be had only of a font that was unpacked. */
async function openFont(path: string, weight: number): Promise<Font> {
  const font = create(Buffer.from(await decompress(readFileSync(path))));
  if (font.isCollection) throw new Error(`${path} is no single font.`);
  return font.getVariation({ wght: weight });
}

type Range = readonly [from: number, to: number];

function rangeOf(range: string): Range {
  const [from = '', to = from] = range.replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

const has =
  (codePoint: number) =>
  ([from, to]: Range) =>
    codePoint >= from && codePoint <= to;
