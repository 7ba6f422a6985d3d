import { shorten } from '../../dialects/text/plain-text.ts';
import type { Lose } from '../../losses.ts';
import { type Fields, isRecord } from './front-matter.ts';
import { said } from './publication.ts';

/** Keys that have a place here, by what they say. */
export const names = {
  description: ['description', 'summary', 'excerpt', 'abstract'],
  answer: ['answer', 'short_answer', 'shortAnswer'],
  keywords: ['keywords', 'tags', 'labels'],
  checked: [
    'checked',
    'last_updated',
    'lastUpdated',
    'last_update',
    'lastmod',
    'last_modified',
    'last_modified_at',
    'updated',
    'updated_at',
    'modified',
  ],
  order: ['order', 'weight', 'sidebar_position', 'nav_order', 'position'],
} as const;

/** Whether a key of front matter has a place here. */
export const isKnownKey = (key: string) => readable.has(key);

/** Says of each key that has a place here what its value is, where that is of a kind that nobody could read. */
export function loseUnreadable(fields: Fields, lose: Lose): void {
  for (const [key, value] of Object.entries(fields)) {
    const { isOne, isList = false } = readable.get(key) ?? {};
    if (!isOne) continue;
    for (const one of isList ? [value].flat() : [value])
      if (!saysNothing(one) && !isOne(one))
        lose('front matter', `${key}: ${shorten(said(one), longest)}`);
  }
}

/** Whether it gives an order: a text may be a number too. */
export const isOrder = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && +value >= 0);

interface Readable {
  isOne: (value: unknown) => boolean;
  /** Whether a list of them is read, each as one alone. */
  isList?: boolean;
}

const isText = (value: unknown) => typeof value === 'string';

const isName = (value: unknown) => isText(value) || typeof value === 'number';

/** VitePress shows the day of the last change where it is `true`. */
const isDay = (value: unknown) =>
  isText(value) || value instanceof Date || value === true || isRecord(value);

/** Some themes only ask whether there is one. */
const isPart = (value: unknown) => value === true || isRecord(value);

const allOf = (keys: readonly string[], how: Readable) =>
  keys.map((key): [string, Readable] => [key, how]);

const readable = new Map<string, Readable>([
  ...allOf([...names.description, ...names.answer], { isOne: isText }),
  ...allOf([...names.keywords, 'aliases'], { isOne: isName, isList: true }),
  ...allOf(names.checked, { isOne: isDay }),
  ...allOf(names.order, { isOne: isOrder }),
  ...allOf(['title', 'linkTitle', 'sidebar_label', 'id'], { isOne: isName }),
  ...allOf(['slug', 'url', 'permalink'], { isOne: isText }),
  ['redirect_from', { isOne: isText, isList: true }],
  ['hero', { isOne: isPart }],
  ['features', { isOne: isPart, isList: true }],
]);

/** `false` asks for none. */
const saysNothing = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

const longest = 200;
