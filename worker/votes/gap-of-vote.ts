import { keptQuery } from '../contract/scrub.ts';
import type { NewGap } from '../gaps/db/gaps.ts';
import { foldedQuery } from '../gaps/folded-query.ts';
import type { NewVote } from './db.ts';

/** What somebody missed in an article is a gap too, in the words with which their comment begins. */
export function gapOfVote(vote: NewVote): NewGap | undefined {
  const { helpful, comment, locale, visitor, day, createdAt } = vote;
  if (helpful === 'yes' || !comment) return undefined;

  const query = keptQuery(comment);
  return {
    ...{ query, folded: foldedQuery(query), locale, visitor, day, createdAt },
    why: 'not-helpful',
    email: undefined,
  };
}
