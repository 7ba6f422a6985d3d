import { BrokenIndex } from '../../broken-index.ts';

/** A file of the index: a hash of its path and of what follows, then what it holds. */
export type Checked = [checksum: number, content: unknown];

/** The text of the file that is at `path`. */
export function withChecksum(path: string, content: unknown): string {
  const rest = `,${JSON.stringify(content)}]`;
  return `[${hashOf(path + rest)}${rest}`;
}

/**
 * Reads what the site answers for `path`. The language, the version of the index and the name of the part are in the
 * path, so a file that is whole but of another place does not pass. Throws `BrokenIndex`.
 */
export async function readChecked(path: string, response: Response): Promise<Checked> {
  const text = await response.text();
  const rest = text.slice(text.indexOf(','));
  if (text !== `[${hashOf(path + rest)}${rest}`)
    throw new BrokenIndex(path, `answers ${response.status}, not what was built`);
  return JSON.parse(text);
}

/**
 * FNV-1a, from zero unless it is said, by code units, 32 bits with their sign: no change of one character leaves it as it is, of any other
 * about one in four billion. It finds what was damaged or mixed up; against forgery nothing in the index could stand,
 * since whoever can change that can change the scripts.
 */
export function hashOf(text: string, from = 0): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
