import { type Letter, lettersOf, type Setting } from './letters.ts';

/** A text in a place of a picture. */
export interface TextBox extends Setting {
  text: string;
  /** BCP 47: it decides where a line may end. */
  language: string;
  x: number;
  /** The line on which the letters of the first line stand. */
  y: number;
  width: number;
  lines: number;
  /** From line to line, as a share of the size. */
  lineHeight: number;
  color: string;
}

/** A text as SVG. */
interface SetText {
  svg: string;
  /** Lines that were needed. */
  lines: number;
}

/** Sets a text in lines; what does not fit ends in an ellipsis. Nothing where the font lacks a letter. */
export async function setText(box: TextBox): Promise<SetText | undefined> {
  const words = await wordsOf(box);
  // Of the font's own ellipsis the points stand high, as Chinese has them.
  const ellipsis = await lettersOf('...', box);
  if (!words || !ellipsis) return undefined;
  const lines = fill(words, box.width);
  const shown = lines.slice(0, box.lines).map((line) => trimmed(line));
  const last = shown.at(-1);
  if (lines.length > box.lines && last) {
    while (last.length > 1 && widthOf([...last, ...ellipsis]) > box.width) last.pop();
    last.push(...ellipsis);
  }
  const svg = shown.map((line, n) => lineSvg(line, box, box.y + n * box.size * box.lineHeight));
  return { svg: `<g fill="${box.color}">${svg.join('')}</g>`, lines: shown.length };
}

/** What is not parted at the end of a line: a word with the punctuation and the space behind it. */
async function wordsOf({ text, language, ...setting }: TextBox): Promise<Letter[][] | undefined> {
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  const words: string[] = [];
  for (const { segment } of segments) {
    const joins = !/^[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(segment);
    const before = words.at(-1);
    if (before !== undefined && (joins || /[\p{Ps}\p{Pi}\p{Pd}/]$/u.test(before)))
      words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  const set = await Promise.all(words.map((word) => lettersOf(word, setting)));
  return set.every((word) => word !== undefined) ? set : undefined;
}

/** As many words a line as fit. */
function fill(words: readonly Letter[][], width: number): Letter[][] {
  const lines: Letter[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && widthOf(trimmed([...line, ...word])) <= width) line.push(...word);
    else lines.push([...word]);
  }
  return lines;
}

/** Without the space at its end, which takes no ink. */
function trimmed(line: readonly Letter[]): Letter[] {
  const end = line.findLastIndex(({ path }) => path !== '');
  return line.slice(0, end + 1);
}

const widthOf = (letters: readonly Letter[]) => letters.reduce((sum, { width }) => sum + width, 0);

function lineSvg(letters: readonly Letter[], { x }: TextBox, y: number): string {
  let at = x;
  return letters
    .map(({ path, width }) => {
      const drawn = path && `<path transform="translate(${round(at)} ${round(y)})" d="${path}"/>`;
      at += width;
      return drawn;
    })
    .join('');
}

const round = (value: number) => Number(value.toFixed(2));
