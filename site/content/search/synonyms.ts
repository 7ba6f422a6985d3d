import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import type { Synonyms } from '../../../worker/contract/published/synonyms.ts';
import { fold } from '../../languages/fold.ts';
import { analyserOf } from '../../languages/registry/analysers.ts';
import { type Locale, locales } from '../../languages/registry/locales.ts';
import { synonymGroupsOf } from '../../languages/registry/synonyms.ts';
import { contentFolder } from '../folder.ts';
import { parseYaml } from '../yaml/parse.ts';
import { traditionalPairs } from './chinese-scripts.ts';

const words = z.array(z.coerce.string());

const fileSchema = z.strictObject({
  ...(Object.fromEntries(
    locales.map((locale) => [locale, z.array(words.min(2, 'at least two words')).optional()]),
  ) as Record<Locale, z.ZodOptional<z.ZodArray<typeof words>>>),
  across: z
    .array(
      z
        .partialRecord(z.enum(locales), words.min(1))
        .refine((group) => Object.keys(group).length > 1, {
          error: 'the words of two languages or more',
        }),
    )
    .optional(),
});

const file = join(contentFolder, 'words.yaml');

/**
 * The owner's groups of words that mean the same to customers, by language, and those whose words are of several languages.
 * The file may be missing.
 */
const { across: groupsAcross = [], ...ownSynonyms }: z.infer<typeof fileSchema> = existsSync(file)
  ? parseYaml(fileSchema, { file: relative('.', file), text: readFileSync(file, 'utf8') })
  : {};

export { groupsAcross };

/** The other words of every group that has a word in `text`: an article is found by them too. */
export function synonymsFor(text: string, locale: Locale): string[] {
  const stands = standsIn(text, locale);
  return (ownSynonyms[locale] ?? [])
    .filter((group) => group.some(stands))
    .flatMap((group) => group.filter((word) => !stands(word)));
}

/** Whether a word stands in a text; where no spaces part words, its characters. */
export function standsIn(text: string, locale: Locale): (word: string) => boolean {
  const folded = ` ${fold(text)} `;
  const isSpaced = analyserOf(locale).writing === 'spaced';
  return (word) => folded.includes(isSpaced ? ` ${fold(word)} ` : fold(word));
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
