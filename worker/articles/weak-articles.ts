import type { Locale } from '../../site/languages/registry/locales.ts';
import type { VersionVotes } from '../closed-weeks/db/articles.ts';
import { type Manifest, publishedIn } from '../contract/published/manifest.ts';
import type { WeekNumbers } from '../numbers/numbers.ts';
import { byNeed, type Share, yesShare } from '../statistics.ts';
import { fell, voteChange } from './vote-change.ts';

/** An article to work on. */
export interface WeakArticle {
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
export function findWeakArticles(
  votes: VersionVotes[],
  manifest: Manifest,
  limit: number,
): WeakArticle[] {
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
    .slice(0, limit);
}

/** Whether customers read this very text now. */
const isOnline = ({ article, locale, version }: VersionVotes, manifest: Manifest) =>
  publishedIn(manifest, locale).some(
    ({ slug, version: online }) => slug === article && online === version,
  );

const isOf = (vote: VersionVotes, { article, locale }: Pick<WeakArticle, 'article' | 'locale'>) =>
  vote.article === article && vote.locale === locale;

/** The votes of a week, for each version of each article. */
export const versionVotes = ({ articles }: Pick<WeekNumbers, 'articles'>): VersionVotes[] =>
  articles.flatMap(({ article, locale, versions }) =>
    versions.map(({ version, helpful: { count, of } }) => ({
      article,
      locale: locale as Locale,
      version,
      yes: count,
      no: of - count,
    })),
  );

/** The same version's votes of several times, together. */
export function sumVotes(votes: VersionVotes[]): VersionVotes[] {
  const sums = new Map<string, VersionVotes>();
  for (const { yes, no, ...text } of votes) {
    const key = `${text.locale} ${text.article} ${text.version}`;
    const sum = sums.get(key);
    sums.set(key, { ...text, yes: yes + (sum?.yes ?? 0), no: no + (sum?.no ?? 0) });
  }
  return [...sums.values()];
}
