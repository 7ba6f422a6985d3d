import { oldAddressFault } from '../../../../site/content/addresses/old-address.ts';
import { type Locale, locales } from '../../../../site/languages/registry/locales.ts';
import { importStrings } from '../../../../site/languages/registry/strings.ts';
import { DAY } from '../../../../worker/contract/time/durations.ts';
import { plainText, shorten } from '../../dialects/text/plain-text.ts';
import type { Lose } from '../../losses.ts';
import type { Fields } from './front-matter.ts';
import { isKnownKey, isOrder, loseUnreadable, names } from './known-keys.ts';
import { isOfPublication, publicationOf } from './publication.ts';

/** The title that the front matter gives, at most 120 characters. */
export const titleOf = (title: string, lose: Lose): string =>
  shortTitle(unquoted(plainText(title).trim()), lose);

export function shortTitle(title: string, lose: Lose): string {
  if (title.length > titleLength) lose('title shortened', title.slice(0, 500));
  return shorten(title, titleLength);
}

/** Without the quotation marks around the whole of it; those of words in it stay. */
function unquoted(text: string): string {
  const [open = '', close = ''] =
    quotes.find(([first = '', last = '']) => text.startsWith(first) && text.endsWith(last)) ?? [];
  const inside = text.slice(open.length, text.length - close.length).trim();
  const isOnePair = open !== '' && inside !== '' && !/["“”„«»「」]/.test(inside);
  return isOnePair && !inside.includes(open) && !inside.includes(close) ? inside : text;
}

const quotes = ['""', "''", '“”', '‘’', '``', '„“', '«»', '「」'];

/** A topic's name from its folder: `Store Support` stays, `site-down` becomes `Site down`. */
export function folderName(folder: string): string {
  const words = /[A-Z ]|[^\0-\x7f]/.test(folder) ? folder : folder.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The front matter of our article, all but the title. */
export function articleFields(
  fields: Fields,
  { text, firstParagraph, withheld, now }: Known,
  lose: Lose,
) {
  const unused = Object.keys(fields).filter((key) => !isKnownKey(key) && !isOfPublication(key));
  for (const key of unused) lose('front matter keys without a place here', key);
  loseUnreadable(fields, lose);
  const description = textAt(fields, names.description);
  const { draft, publishAt } = publicationOf(fields, withheld, now, lose);

  return {
    summary: shorten(description || firstParagraph, summaryLength) || undefined,
    answer: answerOf(textAt(fields, names.answer), description, { text, firstParagraph }, lose),
    keywords: keywordsAt(fields, lose),
    checked: dateAt(fields, now, lose),
    order: orderAt(fields),
    draft,
    publishAt,
  };
}

interface Known {
  /** All that it says. */
  text: string;
  firstParagraph: string;
  /** Why it was no page of the old site, besides what it says itself. */
  withheld: string[];
  now: Date;
}

/** Paths under which the article was known. */
export function oldAddresses(fields: Fields, locale: Locale, lose: Lose): string[] {
  const given = [
    fields['redirect_from'],
    fields['aliases'],
    fields['permalink'],
    fields['url'],
    fields['slug'],
  ];
  const named = given
    .flat()
    .filter((path) => typeof path === 'string')
    .filter((path) => path.includes('/') && !/^https?:/.test(path))
    .map((path) => (path.startsWith('/') ? path : `/${path}`));
  for (const path of named.filter((path) => !isSafeAddress(path) && path !== '/'))
    lose('old address left out', path);

  const id = zendeskId(fields);
  const zendesk = id ? [`/hc/${importStrings(locale).zendesk}/articles/${id}`] : [];
  return [...new Set([...zendesk, ...named.filter(isSafeAddress)])];
}

/** The number that Zendesk gave the article, if its front matter has one. */
export function zendeskId(fields: Fields): string | undefined {
  return /^\d{5,20}$/.exec(String(fields['id']))?.[0];
}

const titleLength = 120;
const summaryLength = 160;
const answerLength = 320;
const mostKeywords = 12;
const longestKeyword = 60;

const announces = (description: string) =>
  locales.some((locale) => importStrings(locale).announcement.test(description));

/**
 * A description was written for search engines: it answers only where the article says the same to its readers. One
 * that does not stays the summary, and the owner is told that the answer is to be written.
 */
function answerOf(
  given: string,
  description: string,
  said: Pick<Known, 'text' | 'firstParagraph'>,
  lose: Lose,
): string | undefined {
  const written = given || description;
  if (written === '') return undefined;
  const isShort = written.length >= 20 && written.length <= answerLength;
  const answers = given !== '' || answersIn(said, written);
  if (isShort && answers && !announces(written)) return written;
  lose('short answer to be written: this is only the summary', written);
  return undefined;
}

/** A paragraph of its own that opens an article introduces what comes below it, and would stand twice on the page. */
function answersIn(
  { text, firstParagraph }: Pick<Known, 'text' | 'firstParagraph'>,
  written: string,
) {
  const [all, opening, said] = [text, firstParagraph, written].map(lettersOf) as [
    string,
    string,
    string,
  ];
  return all.includes(said) && (said !== opening || said === all);
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function textAt(fields: Fields, keys: readonly string[]): string {
  const value = keys.map((key) => fields[key]).find((text) => typeof text === 'string');
  return typeof value === 'string' ? plainText(value) : '';
}

function keywordsAt(fields: Fields, lose: Lose): string[] | undefined {
  // Notes of Obsidian have other names, which are no addresses.
  const aliases = listOf(fields['aliases']).filter((name) => !/[/.]/.test(name));
  const named = [...names.keywords.flatMap((key) => listOf(fields[key])), ...aliases];
  const words = named.map(plainText);
  const distinct = [...new Set(words)].filter(Boolean);
  const kept = distinct.filter((word) => word.length <= longestKeyword).slice(0, mostKeywords);
  for (const word of distinct.filter((other) => !kept.includes(other)))
    lose('keyword left out, as there are over 12 or it is over 60 characters long', word);
  return kept.length > 0 ? kept : undefined;
}

function listOf(value: unknown): string[] {
  const items: unknown[] = typeof value === 'string' ? value.split(/[,，、;]/) : [value].flat();
  return items.filter((item) => typeof item === 'string' || typeof item === 'number').map(String);
}

/** The day of the last change; one to come is none, by as much as days differ on earth. */
function dateAt(fields: Fields, now: Date, lose: Lose): string | undefined {
  const values = names.checked.map((key) => fields[key]);
  const nested = values.map((value) => (value as { date?: unknown } | undefined)?.date ?? value);
  const day = nested.map(dayOf).find((found) => found !== undefined);
  if (day === undefined || Date.parse(day) <= now.getTime() + DAY) return day;
  lose('front matter keys without a place here', `a last change on ${day}, which is to come`);
  return undefined;
}

/** TOML has dates, YAML texts that look like them. */
function dayOf(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : String(value);
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : day;
}

function orderAt(fields: Fields): number | undefined {
  const orders = names.order
    .map((key) => fields[key])
    .filter(isOrder)
    .map(Number);
  return orders.map(Math.round).find((order) => Number.isSafeInteger(order) && order >= 0);
}

/** Whether a path can stand among redirects. */
export const isSafeAddress = (path: string) => oldAddressFault(path) === undefined;
