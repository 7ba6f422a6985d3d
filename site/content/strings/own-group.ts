import type { OwnGroup, OwnSaid, OwnText, Said } from '../../languages/own-texts.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { didYouMean } from '../advice/did-you-mean.ts';
import { type Given, givenTo } from './given.ts';

type Path = readonly (string | number)[];

interface At {
  locale: Locale;
  path: Path;
  refuse(path: Path, message: string): void;
}

const below = (at: At, key: string | number): At => ({ ...at, path: [...at.path, key] });

/** A group of texts as the owner wrote it, compared with the one that it changes. */
export function ownGroup(base: object, written: unknown, at: At): OwnGroup {
  if (!isGroup(written)) {
    at.refuse(at.path, 'Write keys and texts, indented below.');
    return {};
  }
  return eachKnown(base, written, at, ownText);
}

/** What is written for each key, read beside the text that it changes; a key that has none is refused. */
function eachKnown<Text>(
  base: object,
  written: Record<string, unknown>,
  at: At,
  read: (base: unknown, written: unknown, at: At) => Text | undefined,
): Record<string, Text> {
  const known = new Map<string, unknown>(Object.entries(base));
  const texts = Object.entries(written).flatMap(([key, value]) => {
    const here = below(at, key);
    if (!known.has(key)) {
      const names = [...known.keys()];
      at.refuse(
        here.path,
        `There is no text "${key}".${didYouMean(key, names) || ` There are ${names.join(', ')}.`}`,
      );
      return [];
    }
    const text = read(known.get(key), value, here);
    return text === undefined ? [] : [[key, text] as const];
  });
  return Object.fromEntries(texts);
}

function ownText(base: unknown, written: unknown, at: At): OwnText | undefined {
  if (typeof base === 'string') return plainText(written, at, []);
  if (typeof base === 'function') {
    const given = givenTo(base as Said);
    const says = ownSaid(given.says, written, given, at);
    return says === undefined ? undefined : { names: given.names, isByName: given.isByName, says };
  }
  if (Array.isArray(base)) return ownList(base, written, at);
  return ownGroup(base as object, written, at);
}

function ownList(base: readonly unknown[], written: unknown, at: At): string[] | undefined {
  if (Array.isArray(written) && written.length === base.length)
    return written.map((item, n) => plainText(item, below(at, n), []) ?? '');
  at.refuse(at.path, `Write a list of ${base.length} texts.`);
  return undefined;
}

/** What a function says otherwise: one text, one for each form of a count, or some of several. */
function ownSaid(says: unknown, written: unknown, given: Given, at: At): OwnSaid | undefined {
  if (typeof says !== 'object' || says === null) {
    if (!isGroup(written)) return plainText(written, at, given.names);
    return { forms: forms(written, given, at) };
  }
  if (!isGroup(written)) {
    at.refuse(at.path, `Write ${Object.keys(says).join(' and ')}, indented below.`);
    return undefined;
  }
  const parts = eachKnown(says, written, at, (part, value, here) =>
    ownSaid(part, value, given, here),
  );
  return { parts };
}

function forms(written: Record<string, unknown>, { names }: Given, at: At): Record<string, string> {
  const known = new Intl.PluralRules(at.locale).resolvedOptions().pluralCategories;
  for (const key of Object.keys(written))
    if (!known.some((category) => category === key))
      at.refuse(below(at, key).path, `Write a text, or one for each of ${known.join(', ')}.`);
  if (written['other'] === undefined) at.refuse(at.path, 'Write the text for "other" too.');
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => [
      key,
      plainText(value, below(at, key), names) ?? '',
    ]),
  );
}

/** A text, with nothing in braces but what can be put in its place. */
function plainText(written: unknown, at: At, names: readonly string[]): string | undefined {
  if (typeof written !== 'string' || written.trim() === '') {
    at.refuse(at.path, 'Write a text.');
    return undefined;
  }
  for (const [, name = ''] of written.matchAll(/\{(\w+)\}/g)) {
    if (names.includes(name)) continue;
    const there = names.map((each) => `{${each}}`).join(', ');
    const guess =
      didYouMean(name, names, (each) => `{${each}}`) || (there ? ` There is ${there}.` : '');
    at.refuse(at.path, `Nothing stands for {${name}} here.${guess}`);
  }
  return written;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
