import type { Locale } from '../../site/languages/registry.ts';
import type { Manifest } from '../contract/manifest.ts';
import { byNeed } from '../weeks/numbers/ranking.ts';
import type { Share } from '../weeks/numbers/share.ts';
import { yesShare } from '../weeks/numbers/yes-share.ts';
import type { VersionVotes } from './db/votes.ts';
import { fell, voteChange } from './vote-change.ts';

/** An article to work on. */
export interface Fix {
  article: string;
  locale: Locale;
  helpful: Share;
  /** How much lower its yes share is than that of its earlier texts, 0 to 1; nothing where that is not certain. */
  drop: number | undefined;
}

/** An article that three of four call helpful has no need. */
const good = 0.75;

/**
 * The published texts with the lowest yes share: under three of four, or lower than the earlier texts, from
 * 8 votes on. The lower bound of the share's interval decides which come first.
 */
export function fixesOf(votes: VersionVotes[], manifest: Manifest, most: number): Fix[] {
  return votes
    .filter((vote) => isOnline(vote, manifest))
    .map(({ article, locale, version, ...counts }) => {
      const text = { article, locale };
      const helpful = yesShare([counts]);
      const earlier = votes.filter((vote) => isOf(vote, text) && vote.version !== version);
      const change = voteChange(helpful, yesShare(earlier));
      return { ...text, helpful, drop: fell(change) ? -change.difference : undefined };
    })
    .filter(
      ({ helpful: { share }, drop }) => share !== null && (drop !== undefined || share < good),
    )
    .sort((a, b) => byNeed(a.helpful, b.helpful) || (a.article < b.article ? -1 : 1))
    .slice(0, most);
}

/** Whether customers read this very text now. */
const isOnline = ({ article, locale, version }: VersionVotes, { articles }: Manifest) =>
  articles[locale].some(({ slug, version: online }) => slug === article && online === version);

const isOf = (vote: VersionVotes, { article, locale }: Pick<Fix, 'article' | 'locale'>) =>
  vote.article === article && vote.locale === locale;
