import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import {
  type FileKind,
  fileLimits,
  filesField,
  kindNames,
  megabytesPerFile,
} from '../contract/files.ts';
import type { AppContext, PostedFile } from '../http/context.ts';
import { callerLocale } from '../http/language.ts';
import type { FieldError } from '../http/problem/field-errors.ts';
import type { DataKey } from '../private-data/data-key.ts';
import { fileDigest } from '../private-data/files.ts';
import { dataKeys } from '../private-data/keys.ts';
import { kindOf, withEndingOf } from './kinds.ts';
import { plainName } from './name.ts';

/** A file that is to be stored. */
export interface NewFile {
  /** Random: nobody finds a file by it but through its message. */
  id: string;
  name: string;
  kind: FileKind;
  bytes: Uint8Array<ArrayBuffer>;
  /** Of its bytes, by the key: the same file sent again has the same. */
  digest: string;
}

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
export async function newFiles(c: AppContext): Promise<NewFile[]> {
  const posted = c.get('files') ?? [];
  if (posted.length === 0) return [];

  const { current } = await dataKeys(c.env);
  return Promise.all(
    posted.flatMap(({ name: given, bytes }) => {
      const name = plainName(given);
      const kind = kindOf(name, bytes);
      return kind ? [newFile(current, { name: withEndingOf(kind, name), kind, bytes })] : [];
    }),
  );
}

const newFile = async (
  key: DataKey,
  file: Pick<NewFile, 'name' | 'kind' | 'bytes'>,
): Promise<NewFile> => ({
  ...file,
  id: crypto.randomUUID(),
  digest: await fileDigest(key, file.bytes),
});
