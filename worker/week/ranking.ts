import type { Locale } from '../contract/locale.ts';
import type { Manifest } from '../contract/manifest.ts';
import { fewest, type Share, shareOf } from './share.ts';

interface Votes {
  article: string;
  locale: Locale;
  version: string;
  yes: number;
  no: number;
}

export interface RankedVersion {
  article: string;
  locale: Locale;
  version: string;
  helpful: Share;
  /** Whether customers read this very text now; votes without a version are taken as such. */
  isCurrent: boolean;
}

/** The versions, those that need work first. */
export function ranked(votes: Votes[], { articles }: Manifest): RankedVersion[] {
  return votes
    .map(({ yes, no, ...version }) => ({
      ...version,
      helpful: shareOf(yes, yes + no, fewest.votes),
      isCurrent: articles[version.locale].some(
        (article) =>
          article.slug === version.article && [article.version, ''].includes(version.version),
      ),
    }))
    .sort((a, b) => byNeed(a.helpful, b.helpful) || (a.article < b.article ? -1 : 1));
}

/**
 * What needs work first: from 8 votes on, by the lower bound of the yes share's interval; then what has fewer
 * votes, by the number of noes.
 */
export const byNeed = (a: Share, b: Share) => lowerBound(a) - lowerBound(b) || noes(b) - noes(a);

/** Above every share where there are too few votes to say. */
const lowerBound = ({ interval }: Share) => interval?.[0] ?? 2;

const noes = ({ of, count }: Share) => of - count;
