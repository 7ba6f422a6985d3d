import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import { fold } from '../languages/fold.ts';
import { analyserOf } from '../languages/registry/analysers.ts';
import { type Locale, locales } from '../languages/registry/locales.ts';
import { contentFolder } from './folder.ts';
import { parseYaml } from './yaml/parse.ts';

const wordGroupsSchema = z.partialRecord(
  z.enum(locales),
  z.array(z.array(z.coerce.string()).min(2)),
);

const file = join(contentFolder, 'words.yaml');

/** Groups of words that mean the same to this product's customers, per locale. The file may be missing. */
export const wordGroups = existsSync(file)
  ? parseYaml(wordGroupsSchema, { file: relative('.', file), text: readFileSync(file, 'utf8') })
  : {};

/** The other words of every group that has a word in `text`: an article is found by them too. */
export function synonymsFor(text: string, locale: Locale): string[] {
  const folded = ` ${fold(text)} `;
  const isSpaced = analyserOf(locale).writing === 'spaced';
  const stands = (word: string) => folded.includes(isSpaced ? ` ${fold(word)} ` : fold(word));
  return (wordGroups[locale] ?? [])
    .filter((group) => group.some(stands))
    .flatMap((group) => group.filter((word) => !stands(word)));
}
