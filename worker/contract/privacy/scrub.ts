import { keptLength, queryLength } from '../query.ts';
import { rules } from './personal-data.ts';
import { plainText } from './text/plain-text.ts';
import { blank, type Span } from './text/spans.ts';
import { whatAsks } from './what-asks.ts';

/**
 * A text without what names its writer: addresses, numbers and keys become `[email]`, `[phone]`, `[card]`, `[iban]`,
 * `[id]`, `[token]`. At most `max` code points are left, because a word may be longer than what it replaces.
 */
export function scrub(text: string, max = Number.POSITIVE_INFINITY): string {
  const { text: plain, places } = plainText(text);
  const found: { span: Span; word: string }[] = [];
  let left = plain;
  const count = plain.match(/\d/g)?.length ?? 0;
  for (const { word, find } of rules.filter(({ digits }) => digits <= count)) {
    const spans = [...find(left)].sort(([one], [other]) => one - other);
    found.push(...spans.map((span) => ({ span, word })));
    left = blank(left, spans);
  }
  found.sort((one, other) => one.span[0] - other.span[0]);

  let scrubbed = '';
  let end = 0;
  for (const { span, word } of found) {
    scrubbed += text.slice(end, places[span[0]]) + word;
    end = places[span[1]] ?? text.length;
  }
  return [...(scrubbed + text.slice(end))].slice(0, max).join('');
}

/** Whether something was taken out of a text: nobody else says it like that. */
export const isMasked = (text: string): boolean => rules.some(({ word }) => text.includes(word));

/** A question as it is kept: on one line, without what names who asks; of a long one what asks. */
export const keptQuery = (query: string) => whatAsks(scrubbedLine(query), keptLength.max);

/** How a question begins, as much as is kept of one: what is typed on begins alike. */
export const keptBeginning = (query: string) =>
  [...scrubbedLine(query)].slice(0, keptLength.max).join('').trim();

const scrubbedLine = (query: string) =>
  scrub(
    query
      .slice(0, queryLength.max)
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
  ).trim();
