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
const lineSchema = z.union([rowSchema.transform((row) => [row]), z.array(rowSchema)]);

/**
 * The lines of a file of phrasings, and what of it is none. A line may hold a JSON array of such objects. What assistants put
 * around them is passed over: prose, and the fences of a block of code.
 */
export function readPhrasings(file: string): { lines: PhrasingLine[]; faults: Fault[] } {
  const lines: PhrasingLine[] = [];
  const faults: Fault[] = [];
  const texts = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n');
  for (const [n, text] of texts.entries()) {
    const line = text.trim();
    if (!namesArticle.test(line)) continue;
    const place = { file, line: n + 1 };
    const rows = lineSchema.safeParse(parsed(line));
    if (rows.success) lines.push(...rows.data.map((row) => ({ ...place, ...row })));
    else faults.push({ ...place, message });
  }
  return { lines, faults };
}

/** What begins as an object or an array of some, or has the key of an article: behind a bullet, or alone in its line. */
const namesArticle = /^(?:\[\s*)?\{\s*\S|"article"\s*:/;

const message =
  'Write { "article": "language/slug", "phrasings": ["…", "…"] }, each article on a line of its own, with nothing before it.';

function parsed(line: string): unknown {
  try {
    return JSON.parse(line.replace(/,$/, ''));
  } catch {
    return undefined;
  }
}
