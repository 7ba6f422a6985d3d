import { hashOf } from './state.ts';
import type { Former } from './there.ts';

/** `kept`: somebody changed it here since; `deleted`: somebody deleted it here since; `left`: the source no longer has it. */
export type Became = 'new' | 'updated' | 'unchanged' | 'kept' | 'deleted' | 'left';

/** What becomes of the file of an article that a source has. */
export interface Outcome {
  became: Became;
  /** In the content folder; empty where somebody deleted it. */
  path: string;
  /** Nothing where the file stays as it is. */
  text?: string;
  /** Of the text that the import would write, where nothing is written. */
  hash?: string;
  /** The file of the same article with another ending, which goes. */
  replaces?: string;
}

/** Of one that is somebody’s own by now, whatever its source says. */
export function outcomeHere(former: Former | undefined): Outcome | undefined {
  if (former?.is === 'gone') return { became: 'deleted', path: '' };
  return former?.is === 'edited' ? { became: 'kept', path: former.file.path } : undefined;
}

/** Of one that an import may write, with its path and its text as they are now. */
export function outcomeOf(former: Former | undefined, path: string, text: string): Outcome {
  if (!former || former.is === 'gone') return { became: 'new', path, text };
  const { file } = former;
  if (file.path === path && file.hash === hashOf(text))
    return { became: 'unchanged', path, hash: file.hash };
  // Nobody knows whether the text from there is newer, or the one here.
  if (former.is === 'found') return { became: 'kept', path: file.path, hash: hashOf(text) };
  return { became: 'updated', path, text, ...(file.path !== path && { replaces: file.path }) };
}
