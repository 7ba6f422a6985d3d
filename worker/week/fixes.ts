import type { Locale } from '../contract/locale.ts';
import type { Manifest } from '../contract/manifest.ts';
import { ranked } from './ranking.ts';
import { fewest, type Share } from './share.ts';
import { differenceOf } from './two-proportions.ts';
import type { VersionVotes } from './version-votes.ts';

/** An article to work on. */
export interface Fix {
  article: string;
  locale: Locale;
  helpful: Share;
  /** How much the yes share fell with the newest change, 0 to 1; nothing where that is not certain. */
  drop: number | undefined;
}

/** An article that three of four call helpful has no need. */
const good = 0.75;

/**
 * The published texts with the lowest yes share: under three of four, or lower than before the newest change,
 * from 8 votes on. The lower bound of the share's interval decides which come first.
 */
export function fixesOf(votes: VersionVotes[], manifest: Manifest, most: number): Fix[] {
  return ranked(votes, manifest)
    .filter(({ isCurrent, helpful }) => isCurrent && helpful.share !== null)
    .map(({ article, locale, version, helpful }) => ({
      article,
      locale,
      helpful,
      drop: dropOf(helpful, earlierVotes(votes, { article, locale, version })),
    }))
    .filter(({ helpful: { share }, drop }) => drop !== undefined || (share ?? 1) < good)
    .slice(0, most);
}

/** The votes for all earlier texts of an article. */
function earlierVotes(
  votes: VersionVotes[],
  { article, locale, version }: Pick<VersionVotes, 'article' | 'locale' | 'version'>,
) {
  const earlier = votes.filter(
    (vote) => vote.article === article && vote.locale === locale && vote.version !== version,
  );
  const count = earlier.reduce((sum, { yes }) => sum + yes, 0);
  return { count, of: earlier.reduce((sum, { no }) => sum + no, count) };
}

function dropOf(now: Share, before: { count: number; of: number }): number | undefined {
  if (before.of < fewest.votes) return undefined;
  const { difference, interval } = differenceOf(now, before);
  return interval[1] < 0 ? -difference : undefined;
}
