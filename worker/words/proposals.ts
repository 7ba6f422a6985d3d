import { fold } from '../../site/languages/fold.ts';
import { goneWords } from '../closed-weeks/gone-words.ts';
import type { KnownWords } from '../contract/published/known-words.ts';
import { hexOf, sha256 } from '../http/digest.ts';
import { type ArticleWords, isProposed } from '../numbers/words.ts';
import { sum } from '../statistics.ts';
import { ignoredAmong } from './db.ts';

/** Words for an article, with what became of them since. */
export interface Proposal extends ArticleWords {
  /** Names them in an address, and tells nothing of them. */
  id: string;
  /** `known`: the article is found by them by now. */
  state: 'open' | 'ignored' | 'known';
}

/** The words that enough people used, each with how it stands now; none for articles that are published no more. */
export async function proposalsOf(
  db: D1Database,
  found: readonly ArticleWords[],
  known: KnownWords,
): Promise<Proposal[]> {
  const published = found.filter(
    (words) =>
      isProposed(words) && words.query !== goneWords && known[words.locale]?.[words.article],
  );
  if (published.length === 0) return [];

  const named = await Promise.all(
    published.map(async (words) => ({ ...words, id: await idOf(words) })),
  );
  const ignored = await ignoredAmong(
    db,
    named.map(({ id }) => id),
  );
  return named.map((words) => ({ ...words, state: stateOf(words) }));

  function stateOf({ id, locale, article, query }: Omit<Proposal, 'state'>): Proposal['state'] {
    if (known[locale]?.[article]?.includes(fold(query))) return 'known';
    return ignored.has(id) ? 'ignored' : 'open';
  }
}

/** What several weeks found, the oldest first: each words once, with all people of these weeks. */
export const sumWeeks = (found: readonly ArticleWords[]): ArticleWords[] =>
  [
    ...Map.groupBy(found, ({ locale, article, query }) =>
      [locale, article, query].join(' '),
    ).values(),
  ]
    .flatMap((same) => {
      const newest = same.at(-1);
      if (!newest) return [];
      return {
        ...newest,
        people: sum(same.map(({ people }) => people)),
        confirmed: sum(same.map(({ confirmed }) => confirmed)),
        place: same.findLast(({ place }) => place !== null)?.place ?? null,
        earlier: { people: 0, confirmed: 0 },
      };
    })
    .sort((a, b) => b.people - a.people || b.confirmed - a.confirmed);

/** Hexadecimal digits of an id. */
const idLength = 32;

export const isId = (text: string): boolean => /^[0-9a-f]+$/.test(text) && text.length === idLength;

const idOf = async ({ locale, article, query }: ArticleWords) =>
  hexOf(await sha256([locale, article, fold(query) || query].join('\n'))).slice(0, idLength);
