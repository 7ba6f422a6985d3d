import {
  type Asking,
  askCompanion,
  type CompanionAnswer,
} from '../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../site/search/companion/build/build-companion.ts';
import type { CompanionSource } from '../../site/search/companion/build/source.ts';
import type { Checked } from '../../site/search/companion/format/checksum.ts';
import type { ReadFile } from '../../site/search/companion/format/index-format.ts';
import { openCompanion } from '../../site/search/companion/open-companion.ts';

/** The files of an index by their names. */
export type Files = ReadonlyMap<string, string>;

export type Ask = (question: string, asking?: Asking) => Promise<CompanionAnswer>;

const built = new WeakMap<CompanionSource, Files>();

/** The index of a site, built once for all the test files of a process: a large one takes a second. */
export function filesOf(source: CompanionSource): Files {
  const files = built.get(source) ?? buildCompanion(source);
  built.set(source, files);
  return files;
}

/** Builds the index of a site and opens it, as a browser does. */
export const openSite = (source: CompanionSource) => openFiles(filesOf(source));

/** Opens an index that is built. */
export async function openFiles(files: Files): Promise<Ask> {
  const companion = await openCompanion(reading(files));
  return (question, asking) => askCompanion(companion, question, asking);
}

/** Reads the files of an index, and notes in `read` which. */
export const reading =
  (files: Files, read: string[] = []): ReadFile =>
  async (name) => {
    read.push(name);
    return JSON.parse(files.get(name) ?? '');
  };

/** What a file of an index holds. */
export const contentOf = (files: Files, name: string): unknown =>
  (JSON.parse(files.get(name) ?? '') as Checked)[1];

/** The article that is named first. */
export const best = ({ results }: CompanionAnswer) => results[0]?.article.id;
