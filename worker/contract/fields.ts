import * as z from 'zod';
import { localeOf, locales } from '../../site/languages/registry/locales.ts';
import { isEmail } from './email-address.ts';
import { keptLength } from './query.ts';
import { lengthOf, storedText } from './text-length.ts';

/** C0 and C1 controls but tab and newline; a NUL in a row makes the database's export unrestorable. */
const controls = /[^\P{Cc}\t\n]/u;
const lineBreaks = /[\t\n\u2028\u2029]/;
/**
 * At least one character that leaves ink: neither space, nor format, nor unassigned, nor a lone mark, nor
 * the letters and the Braille pattern that are blank.
 */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

interface Length {
  /** In code points, after trimming and NFC. */
  min?: number;
  max: number;
}

/** Text of several lines: well-formed Unicode, NFC, no controls but tab and newline, something visible. */
export function text({ min = 1, max }: Length) {
  return z
    .string()
    .refine((value) => value.isWellFormed(), { error: 'unreadable', abort: true })
    .transform(storedText)
    .refine((value) => !controls.test(value), { error: 'controls', abort: true })
    .refine((value) => visible.test(value) && lengthOf(value) >= min, {
      error: 'empty',
      abort: true,
    })
    .refine((value) => lengthOf(value) <= max, { error: 'long', params: { max } })
    .meta({ minLength: min, maxLength: max });
}

/** Text of one line: safe in a mail header, a table cell, a list. */
export function line(length: Length) {
  return text(length).refine((value) => !lineBreaks.test(value), { error: 'line' });
}

/** A field that a form sends empty when it was left alone. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    schema.optional(),
  );
}

/** Words that the owner searches a list for; none where it is no text. */
export const searchedWords = z
  .string()
  .transform((words) =>
    words
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, keptLength.max),
  )
  .catch('');

/** Any language that the product knows, by its code or its path; `siteLocale` then finds the site's own. */
export const localeSchema = z.preprocess(
  (value) => (typeof value === 'string' ? (localeOf(value) ?? value) : value),
  z.enum(locales),
);

/** The random id of a visit, which is one browser tab's. */
export const visitIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, { error: 'visit' });

/** A whole address. A form may doubt one that looks mistyped, but who means it may send it. */
export const emailSchema = z.string().trim().normalize('NFC').refine(isEmail, { error: 'email' });

/** The field that people do not see and machines fill in. */
export const honeypot = { website: z.string().optional() };
