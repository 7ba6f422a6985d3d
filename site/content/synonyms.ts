import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import type { Synonyms } from '../../worker/contract/published/synonyms.ts';
import { fold } from '../languages/fold.ts';
import { analyserOf } from '../languages/registry/analysers.ts';
import { type Locale, locales } from '../languages/registry/locales.ts';
import { synonymGroupsOf } from '../languages/registry/synonyms.ts';
import { traditionalPairs } from './chinese-scripts.ts';
import { contentFolder } from './folder.ts';
import { parseYaml } from './yaml/parse.ts';

const fileSchema = z.partialRecord(z.enum(locales), z.array(z.array(z.coerce.string()).min(2)));

const file = join(contentFolder, 'words.yaml');

/** The owner's groups of words that mean the same to customers, by language. The file may be missing. */
export const ownSynonyms = existsSync(file)
  ? parseYaml(fileSchema, { file: relative('.', file), text: readFileSync(file, 'utf8') })
  : {};

/** The other words of every group that has a word in `text`: an article is found by them too. */
export function synonymsFor(text: string, locale: Locale): string[] {
  const folded = ` ${fold(text)} `;
  const isSpaced = analyserOf(locale).writing === 'spaced';
  const stands = (word: string) => folded.includes(isSpaced ? ` ${fold(word)} ` : fold(word));
  return (ownSynonyms[locale] ?? [])
    .filter((group) => group.some(stands))
    .flatMap((group) => group.filter((word) => !stands(word)));
}

/**
 * What the Worker is told of these languages: the owner's synonyms and those that everybody uses; both scripts, where
 * one of the languages has two.
 */
export const knownSynonyms = (wanted: readonly Locale[]): Synonyms => ({
  groups: Object.fromEntries(
    wanted.map((locale) => [locale, [...(ownSynonyms[locale] ?? []), ...everyday(locale)]]),
  ),
  traditional: wanted.some((locale) => analyserOf(locale).foldsTraditional)
    ? traditionalPairs()
    : '',
});

const everyday = (locale: Locale) =>
  synonymGroupsOf(locale).map((group) => group.split(' ').map((word) => word.replaceAll('-', ' ')));
