import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** A line of a file of phrasings: `{ "article": "en/refund-payment", "phrasings": ["…"] }`. */
export interface PhrasingLine {
  file: string;
  /** Counted from 1. */
  line: number;
  article: string;
  phrasings: string[];
}

/** What of a file cannot be used, and why. */
export interface Fault {
  file: string;
  line: number;
  message: string;
}

const rowSchema = z.object({ article: z.string(), phrasings: z.array(z.string()) });
type Row = z.infer<typeof rowSchema>;

/**
 * The lines of a file of phrasings, and what of it is none. A line may hold a JSON array of such objects. What assistants put
 * around them is passed over: the fences of a block of code, and prose, but in a file that is to hold JSON lines alone.
 */
export function readPhrasings(file: string): { lines: PhrasingLine[]; faults: Fault[] } {
  const lines: PhrasingLine[] = [];
  const faults: Fault[] = [];
  const texts = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((text) => text.trim());
  for (const [n, line] of texts.entries()) {
    const place = { file, line: n + 1 };
    const read = namesArticle.test(line)
      ? rowsIn(line)
      : file.endsWith('.jsonl') && strayIn(texts, n);
    if (Array.isArray(read)) lines.push(...read.map((row) => ({ ...place, ...row })));
    else if (read) faults.push({ ...place, message: read });
  }
  return { lines, faults };
}

/** What begins as an object or an array of some, or has the key of an article: behind a bullet, or alone in its line. */
const namesArticle = /^(?:\[\s*)?\{\s*\S|"article"\s*:/;

/** What stands alone in a line around others: a fence, brackets. */
const isAround = (line: string) => /^(?:(?:```|~~~).*|[[\]{},]*)$/.test(line);

/** What is wrong with a line that names no article; of several below each other, and of an object on several, said once. */
function strayIn(lines: readonly string[], n: number): string | undefined {
  const [before = '', line = ''] = [lines[n - 1], lines[n]];
  if (isAround(line)) return undefined;
  const isSaid =
    !isAround(before) && (!namesArticle.test(before) || typeof rowsIn(before) === 'string');
  return isSaid ? undefined : `That is no line of phrasings. ${example}`;
}

/** The articles of a line with their phrasings, or what is wrong with it. */
function rowsIn(line: string): Row[] | string {
  const value = parsed(line.replace(/,$/, ''));
  if (value === undefined)
    return /^[[{]/.test(line)
      ? `That is no whole JSON: a bracket, comma or quotation mark is missing, or the line was cut. ${example}`
      : `Write each article on a line of its own, with nothing before it. ${example}`;
  const rows = Array.isArray(value) ? value : [value];
  const fault = rows.map(faultOf).find(Boolean);
  return fault ?? z.array(rowSchema).parse(rows);
}

/** What is wrong with what stands for an article and its phrasings. */
function faultOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return `${JSON.stringify(row)} is no article with its phrasings. ${example}`;
  const { article, phrasings }: { article?: unknown; phrasings?: unknown } = row;
  if (article === undefined) return missing(row, 'article');
  if (typeof article !== 'string') return '"article" is no text: write "language/slug".';
  if (phrasings === undefined) return missing(row, 'phrasings');
  if (!Array.isArray(phrasings)) return '"phrasings" is no list: write ["…", "…"].';
  const stray: unknown = phrasings.find((one: unknown) => typeof one !== 'string');
  return stray === undefined
    ? undefined
    : `${JSON.stringify(stray)} among the phrasings is no text: put it into quotation marks.`;
}

/** A key may be called otherwise there. */
function missing(row: object, key: string): string {
  const others = Object.keys(row).filter((name) => !Object.hasOwn(rowSchema.shape, name));
  const instead = others.map((name) => `"${name}"`).join(', ');
  return `It has no "${key}"${instead && `, but ${instead}`}. ${example}`;
}

const example = 'Write { "article": "language/slug", "phrasings": ["…", "…"] }.';

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
