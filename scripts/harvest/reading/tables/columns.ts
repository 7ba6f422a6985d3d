import { didYouMean } from '../../../../site/content/advice/did-you-mean.ts';
import { mailPattern } from '../../../../site/languages/registry/mail.ts';
import type { Fault, Row } from './table.ts';

/** In which columns of a file what stands. */
export interface Columns {
  text: string;
  /** Whoever wrote it, in one way or another. */
  senders: string[];
  date: string | undefined;
}

/** The columns of these rows; the owner may name that of the text. */
export function columnsOf(rows: readonly Row[], wanted: string | undefined): Columns | Fault {
  const names = [...new Set(rows.slice(0, looked).flatMap((row) => [...row.keys()]))];
  const text = wanted === undefined ? textColumn(rows, names) : named(wanted, names);
  if (text === undefined) {
    const given = wanted === undefined ? '' : `There is no column "${wanted}".`;
    const guess = wanted === undefined ? '' : didYouMean(wanted, names);
    return {
      fault: `${given || 'No column is sure to hold what customers wrote: say it with --column.'}${guess || ` There are ${names.join(', ')}.`}`,
    };
  }
  const others = names.filter((name) => name !== text);
  return {
    text,
    senders: others.filter((name) => isCalled(name, senderName)),
    date: others.find((name) => isCalled(name, dateName)),
  };
}

/** So many rows tell what a column holds. */
const looked = 500;

const [textName, senderName, dateName] = (
  ['textColumns', 'senderColumns', 'dateColumns'] as const
).map((name) => new RegExp(`^${mailPattern(name)}$`, 'iu')) as [RegExp, RegExp, RegExp];

const plain = (name: string) =>
  name
    .replace(/[_.\-\s]+/g, ' ')
    .trim()
    .toLowerCase();

const isCalled = (name: string, pattern: RegExp) => pattern.test(plain(name));

const named = (wanted: string, names: readonly string[]) =>
  names.find((name) => name === wanted) ?? names.find((name) => plain(name) === plain(wanted));

/** The one with the longest texts among those that are called so; of others only one that holds sentences. */
function textColumn(rows: readonly Row[], names: readonly string[]): string | undefined {
  const lengths = new Map(names.map((name) => [name, meanLength(rows, name)]));
  const longest = (those: readonly string[]) =>
    those.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))[0];
  const called = names.filter((name) => isCalled(name, textName));
  if (called.length > 0) return longest(called);
  const other = longest(names);
  return other !== undefined && (lengths.get(other) ?? 0) >= leastMean ? other : undefined;
}

/** In letters: numbers and addresses say nothing in words. Chinese says as much with a third. */
const leastMean = 12;

function meanLength(rows: readonly Row[], name: string): number {
  const texts = rows.slice(0, looked).flatMap((row) => row.get(name) ?? []);
  const letters = texts.map((text) => {
    const words = text.replace(/\S*(?:@|:\/\/|\d)\S*/g, '');
    const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
    return (words.match(/\p{L}/gu)?.length ?? 0) + 2 * han;
  });
  return letters.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
}
