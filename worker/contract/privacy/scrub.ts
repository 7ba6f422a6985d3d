import { queryLength } from '../query.ts';
import { rules } from './personal-data.ts';
import { plainText } from './text/plain-text.ts';
import { blank, type Span } from './text/spans.ts';

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

/** How much of a question is read. What is masked may be long, so that more is read than kept. */
const readLength = 5 * queryLength.max;

/** A question as it is kept: on one line, without what names who asks. */
export const keptQuery = (query: string) =>
  scrub(
    query
      .slice(0, readLength)
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
    queryLength.max,
  ).trim();
