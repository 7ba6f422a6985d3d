import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { locales } from '../../../../site/languages/registry/locales.ts';
import type { Literal } from './literals.ts';

export function jsonIn(source: string): Literal {
  try {
    return JSON.parse(source) as Literal;
  } catch {
    return undefined;
  }
}

export function tomlIn(source: string): Literal {
  try {
    return JSON.parse(JSON.stringify(parseToml(source))) as Literal;
  } catch {
    return undefined;
  }
}

export function yamlIn(source: string): Literal {
  try {
    const document = parseDocument(source, { logLevel: 'silent' });
    // Aliases that multiply each other, and lists in lists without end, are thrown as faults.
    return document.errors.length > 0
      ? undefined
      : (document.toJS({ maxAliasCount: 100 }) as Literal);
  } catch {
    return undefined;
  }
}

/** The first value under a key, however deep. */
export const findKey = (value: Literal, key: string): Literal => findAll(value, key)[0];

export function findAll(value: Literal, key: string, depth = 0): Literal[] {
  if (depth > 8 || typeof value !== 'object' || value === null) return [];
  const own = isRecord(value) && value[key] !== undefined ? [value[key]] : [];
  const inner = Object.values(value).flatMap((found) => findAll(found as Literal, key, depth + 1));
  return [...own, ...inner];
}

export const isRecord = (value: Literal): value is { [key: string]: Literal } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function textAt(value: Literal, key: string): string | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

export const listOf = (value: Literal): Literal[] => (Array.isArray(value) ? value : []);

export function listAt(value: Literal, key: string): string[] {
  const found = isRecord(value) ? value[key] : undefined;
  return Array.isArray(found) ? found.filter((item) => typeof item === 'string') : [];
}

/** The texts that a record gives to its keys: from an old address to a new one. */
export const pairsIn = (value: Literal): [string, string][] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, text]): [string, string][] =>
        typeof text === 'string' ? [[key, text]] : [],
      )
    : [];

/** The whole address of a site, where its settings say one. */
export const addressIn = (origin: string | undefined, base: string) =>
  origin === undefined ? undefined : origin.replace(/\/$/, '') + posix.join('/', base);

/** The path that the addresses of a site begin with, where its settings say its whole address. */
export const pathIn = (address: string | undefined) => URL.parse(address ?? '')?.pathname ?? '/';

/** The texts and numbers of settings under the names by which templates ask for them: `site.author.name`. */
export function namedValues(name: string, value: unknown, depth = 0): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value === 'number') return [[name, String(value)]];
  if (depth > 3 || !isRecord(value as Literal)) return [];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    namedValues(`${name}.${key}`, inner, depth + 1),
  );
}

/** The language that tools take a site for where its settings name none: English, which is our first too. */
export const unnamedLanguage: string = locales[0];
