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

/**
 * The lines of a file of phrasings, and what of it is none. What assistants put around such lines is passed over: prose,
 * and the fences of a block of code.
 */
export function readPhrasings(file: string): { lines: PhrasingLine[]; faults: Fault[] } {
  const lines: PhrasingLine[] = [];
  const faults: Fault[] = [];
  for (const [n, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (
      !text
        .trim()
        .replace(/^\uFEFF/, '')
        .startsWith('{')
    )
      continue;
    const place = { file, line: n + 1 };
    const row = rowSchema.safeParse(parsed(text));
    if (row.success) lines.push({ ...place, ...row.data });
    else faults.push({ ...place, message: `Write ${example}, each article on a line of its own.` });
  }
  return { lines, faults };
}

const example = '{ "article": "language/slug", "phrasings": ["…", "…"] }';

function parsed(text: string): unknown {
  try {
    return JSON.parse(
      text
        .trim()
        .replace(/^\uFEFF/, '')
        .replace(/,$/, ''),
    );
  } catch {
    return undefined;
  }
}
