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

/** Whether a text is to be worked on: under three of four call it helpful, or surely fewer than called its earlier texts so. */
export function isWeak({ now, earlier }: { now: Share; earlier: Share }): boolean {
  return isUnderGood(now) || fell(voteChange(now, earlier));
}

const isUnderGood = ({ share }: Share) => share !== null && share < good;

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
      const earlier = votes.filter((vote) => isOf(vote, text) && vote.version !== version);
      return { ...text, now: yesShare([counts]), earlier: yesShare(earlier) };
    })
    .filter(isWeak)
    .map(({ now, earlier, ...text }) => {
      const change = voteChange(now, earlier);
      return { ...text, helpful: now, drop: fell(change) ? -change.difference : undefined };
    })
    .sort((a, b) => byNeed(a.helpful, b.helpful) || (a.article < b.article ? -1 : 1))
    .slice(0, limit);
}

/** An article whose earlier texts had too low a yes share, and whose text of today is not known to have. */
export interface CorrectedArticle {
  article: string;
  locale: Locale;
  /** Of all texts before today's. */
  before: Share;
  /** How many voted on today's text. */
  votesSince: number;
}

/** The published articles that were under three of four before their last change and are not now, the lowest first. */
export function findCorrectedArticles(
  votes: VersionVotes[],
  manifest: Manifest,
  limit: number,
): CorrectedArticle[] {
  const earlier = Map.groupBy(
    votes.filter((vote) => !isOnline(vote, manifest)),
    ({ locale, article }) => `${locale} ${article}`,
  );
  return [...earlier.values()]
    .flatMap((group) => correctedIn(group, votes, manifest))
    .sort((a, b) => byNeed(a.before, b.before) || (a.article < b.article ? -1 : 1))
    .slice(0, limit);
}

function correctedIn(
  earlier: VersionVotes[],
  votes: VersionVotes[],
  manifest: Manifest,
): CorrectedArticle[] {
  const [{ article, locale }] = earlier as [VersionVotes];
  const before = yesShare(earlier);
  const now = yesShare(
    votes.filter((vote) => isOf(vote, { article, locale }) && isOnline(vote, manifest)),
  );
  const isPublished = publishedIn(manifest, locale).some(({ slug }) => slug === article);
  return isPublished && isUnderGood(before) && !isUnderGood(now)
    ? [{ article, locale, before, votesSince: now.of }]
    : [];
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
