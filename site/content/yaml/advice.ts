import type * as z from 'zod';
import { locales } from '../../languages/registry/locales.ts';
import { nearest } from '../advice/did-you-mean.ts';
import { isUnreal } from './day.ts';

/** Says what is wrong with one value and what to write instead. */
export function advice(issue: Issue, known: readonly string[]): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey(issue.keys[0] ?? '', known);
    case 'invalid_type':
      if (isUnreal(issue.input)) return `There is no day ${String(issue.input).slice(0, 10)}.`;
      if (/^an? /.test(issue.message)) return `Write ${issue.message}.`;
      if (isText(issue) && known.some(isLanguage))
        return `Write it by language: { ${known[0]}: ${String(issue.input)} }.`;
      return issue.input === undefined
        ? `Missing: write ${kind(issue.expected)}.`
        : `Write ${kind(issue.expected)}.`;
    case 'invalid_value':
      return `Write ${oneOf(issue.values.map(String), String(issue.input ?? ''))}.`;
    case 'too_small':
      if (/^at least /.test(issue.message)) return `Write ${issue.message}.`;
      if (issue.origin === 'string' && issue.minimum === 1) return `Write ${kind('string')}.`;
      return `Too ${measure(issue.origin)}: write at least ${issue.minimum}.`.replace(
        'Too size',
        'Too small',
      );
    case 'too_big':
      return `Too ${issue.origin === 'string' ? 'long' : 'much'}: write at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}.`;
    case 'invalid_format':
      return `Write ${formats[issue.format] ?? issue.message}.`;
    default:
      return `Write ${issue.message}.`;
  }
}

/** The keys that a schema knows at a place in its values, for "did you mean". */
export function keysAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  let at: Schema | undefined = schema;
  for (const step of path) {
    if (!at) return [];
    const { shape, element, valueType } = partsOf(at);
    at = shape?.[step] ?? element ?? valueType;
  }
  if (!at) return [];
  const { shape, keyType } = partsOf(at);
  return Object.keys(shape ?? (keyType ? partsOf(keyType).entries : undefined) ?? {});
}

type Issue = z.core.$ZodIssue;

/** Whether a text stands where keys belong. */
const isText = ({ input, ...issue }: Issue) =>
  typeof input === 'string' && 'expected' in issue && ['object', 'record'].includes(issue.expected);

const isLanguage = (key: string) => locales.some((locale) => locale === key);

const formats: Record<string, string> = {
  email: 'an email address such as "you@example.com"',
  url: 'an address that begins with "https://"',
  date: 'a date such as 2026-11-21',
  datetime: 'a time such as 2026-11-21T09:00:00+08:00',
};

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each item on a line that begins with "- "',
  tuple: `a list such as [${locales[0]}]`,
  object: 'keys and values, indented below',
  record: 'keys and values, indented below',
  date: 'a date such as 2026-11-21',
};

const kind = (expected: string) => kinds[expected] ?? expected;

const measure = (origin: string) => (origin === 'string' ? 'short' : 'size');

function oneOf(values: string[], given: string): string {
  const guess = nearest(given, values);
  return `one of ${values.join(', ')}${guess && given ? ` (did you mean ${guess}?)` : ''}`;
}

function unknownKey(key: string, known: readonly string[]): string {
  const guess = nearest(key, known);
  return guess
    ? `There is no key "${key}". Did you mean "${guess}"?`
    : `There is no key "${key}". Known keys: ${known.join(', ')}.`;
}

type Schema = z.core.$ZodType;

/** What a schema is made of, as far as it leads to the keys of its values. */
interface Parts {
  type: string;
  shape?: Record<PropertyKey, Schema>;
  element?: Schema;
  /** What the keys of a record are, and its values. */
  keyType?: Schema;
  valueType?: Schema;
  /** The values of an enumeration, by name. */
  entries?: Record<string, unknown>;
  /** The schema behind `.optional()`, `.default()` and their like. */
  innerType?: Schema;
  in?: Schema;
}

function partsOf(schema: Schema): Parts {
  const parts: Parts = schema._zod.def;
  const inner = parts.innerType ?? parts.in;
  return inner ? partsOf(inner) : parts;
}
