import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import { fileLimits, filesField, kindNames, megabytesPerFile } from '../contract/files.ts';
import type { AppContext, PostedFile } from '../http/context.ts';
import { callerLocale } from '../http/language.ts';
import type { FieldError } from '../http/problem/field-errors.ts';
import { kindOf } from './kinds.ts';
import { plainName } from './name.ts';
import { type NewFile, newFiles } from './new-file.ts';

/** What is wrong with the files of a form, each by its name, in the caller's language. */
export async function checkFiles(
  c: AppContext,
  files: readonly PostedFile[],
): Promise<FieldError[]> {
  if (files.length === 0) return [];

  const locale = await callerLocale(c);
  const strings = workerStrings(locale);
  const strays = files.filter(({ field }) => field !== filesField).map(({ field }) => field);
  const tooMany = files.length > fileLimits.number ? [strings.files.number(fileLimits.number)] : [];
  return [
    ...[...new Set(strays)].map((field) => ({ field, message: strings.errors.unknownField })),
    ...[...tooMany, ...files.flatMap((file) => mistakeIn(file, locale) ?? [])].map((message) => ({
      field: filesField,
      message,
    })),
  ];
}

function mistakeIn({ name: given, bytes }: PostedFile, locale: Locale): string | undefined {
  const { files: strings } = workerStrings(locale);
  const name = plainName(given);
  if (bytes.length === 0) return strings.empty(name);
  if (bytes.length > fileLimits.bytes) return strings.large(name, megabytesPerFile);
  if (kindOf(name, bytes)) return undefined;
  return strings.kind(name, kindNames.join(languageOf(locale).listSeparator));
}

/** The files that came with a form, once they were checked. */
export const postedFiles = (c: AppContext): Promise<NewFile[]> =>
  newFiles(c.env, c.get('files') ?? []);
