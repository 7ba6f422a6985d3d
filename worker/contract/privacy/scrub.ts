import { queryLength } from '../query.ts';
import { rules } from './personal-data.ts';
import type { Span } from './spans.ts';

/**
 * A text without what names its writer: addresses, numbers and keys become `[email]`, `[phone]`,
 * `[card]`, `[id]`, `[token]`. At most `max` code points are left, because a word may be longer than
 * what it replaces.
 */
export function scrub(text: string, max = Number.POSITIVE_INFINITY): string {
  const scrubbed = rules.reduce(
    (left, { word, find }) => replaced(left, find(plain(left)), word),
    text,
  );
  return [...scrubbed].slice(0, max).join('');
}

/** A question as it is kept: on one line, without what names who asks. */
export const keptQuery = (query: string) =>
  scrub(
    query.replace(/\p{Cs}/gu, '\ufffd').replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
    queryLength.max,
  ).trim();

/** The same text for the eye of a rule: each character stands where it stood, in its plainest form. */
function plain(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Zs}\u00ad\u200b-\u200d\u2060\ufeff]/gu, ' ')
    .replace(/[‐-―−]/g, '-');
}

function replaced(text: string, spans: Span[], word: string): string {
  const ends = [0, ...spans.map(([, end]) => end)];
  const kept = ends.map((end, place) => text.slice(end, spans[place]?.[0]));
  return kept.join(word);
}
