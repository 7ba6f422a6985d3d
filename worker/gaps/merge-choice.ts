import { analyserOf } from '../../site/languages/registry/analysers.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { contentWords } from '../../site/search/content-words.ts';
import { type OpenGap, openGapsIn } from './db/near.ts';

/** The gaps with which one may be merged: near ones, and the newest of the others; or those that a search finds. */
export interface MergeChoice {
  near: OpenGap[];
  others: OpenGap[];
}

/** As many as somebody looks through. */
const most = { near: 10, others: 50 };

interface Wanted {
  gap: number;
  locale: Locale;
  /** Its wordings, and the article nearest to it. */
  queries: string[];
  article: string | undefined;
  /** What the owner looks for. */
  find: string | undefined;
}

export async function mergeChoice(db: D1Database, wanted: Wanted): Promise<MergeChoice> {
  const open = await openGapsIn(db, wanted);
  const { find } = wanted;
  return find ? { near: found(open, find, wanted.locale), others: [] } : nearFirst(open, wanted);
}

/** Those in which all words that are looked for occur, or their number. */
function found(open: OpenGap[], find: string, locale: Locale): OpenGap[] {
  const words = stemsOf(find, locale);
  const text = find.trim().toLowerCase();
  return open
    .filter(({ gap, query }) => {
      if (`${gap}` === text || query.toLowerCase().includes(text)) return true;
      const own = stemsOf(query, locale);
      return words.size > 0 && [...words].every((word) => own.has(word));
    })
    .slice(0, most.others);
}

/** What shares most words with it, or has the same article, stands first. */
function nearFirst(open: OpenGap[], { queries, article, locale }: Wanted): MergeChoice {
  const own = new Set(queries.flatMap((query) => [...stemsOf(query, locale)]));
  const judged = open.map((gap) => {
    const shared = [...stemsOf(gap.query, locale)].filter((word) => own.has(word)).length;
    return { gap, nearness: shared + (article !== undefined && gap.article === article ? 1 : 0) };
  });
  const near = judged
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, most.near)
    .map(({ gap }) => gap);
  return { near, others: open.filter((gap) => !near.includes(gap)).slice(0, most.others) };
}

function stemsOf(text: string, locale: Locale): Set<string> {
  const { stem } = analyserOf(locale);
  return new Set(contentWords(text, locale).map(stem));
}
