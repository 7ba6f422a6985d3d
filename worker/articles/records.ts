import type { Locale } from '../../site/languages/registry/locales.ts';
import type { CountedVotes, SummedReadings, VersionVotes } from '../closed-weeks/db/articles.ts';
import type { Manifest, PublishedArticle } from '../contract/published/manifest.ts';
import { byNeed, minSample, type Share, shareOf, yesShare } from '../statistics.ts';
import { type VoteChange, voteChange } from './vote-change.ts';

/** A published article with what readers made of it. */
export interface ArticleRecord extends PublishedArticle {
  locale: Locale;
  /** The votes for the text as it is now, and for all texts before it. */
  now: Share;
  earlier: Share;
  /** Of those for the text as it is now: the last four weeks, and the time before. */
  recent: Share;
  before: Share;
  /** Visits that read it and then wrote, of all that read it. */
  contact: Share;
  /** The visits that read it, of each closed week that had some. */
  visitsByWeek: Record<string, number>;
  /** When this text, and when the article in any text, was first seen online. */
  seenAt: string | undefined;
  firstSeenAt: string | undefined;
}

interface Known {
  votes: CountedVotes[];
  readings: SummedReadings[];
  seen: { locale: Locale; article: string; seenAt: string; firstSeenAt: string }[];
}

/** Every article of the build, those that need work first, then those that are read most. */
export function articleRecords({ articles }: Manifest, known: Known): ArticleRecord[] {
  const votes = Map.groupBy(known.votes, keyOf);
  const readings = new Map(known.readings.map((reading) => [keyOf(reading), reading]));
  const seen = new Map(known.seen.map((article) => [keyOf(article), article]));

  return Object.entries(articles)
    .flatMap(([locale, list]) =>
      list.map((article): ArticleRecord => {
        const key = keyOf({ locale, article: article.slug });
        const { visits = 0, wrote = 0, byWeek = {} } = readings.get(key) ?? {};
        const { seenAt, firstSeenAt } = seen.get(key) ?? {};
        return {
          ...article,
          locale: locale as Locale,
          ...sharesOf(votes.get(key) ?? [], article.version),
          contact: shareOf(wrote, visits, minSample.visits),
          visitsByWeek: byWeek,
          seenAt,
          firstSeenAt,
        };
      }),
    )
    .sort(
      (a, b) => byNeed(a.now, b.now) || b.contact.of - a.contact.of || (a.slug < b.slug ? -1 : 1),
    );
}

function sharesOf(votes: CountedVotes[], current: string) {
  const now = votes.filter(({ version }) => version === current);
  const recent = now.map(({ recentYes, recentNo }) => ({ yes: recentYes, no: recentNo }));
  const before = now.map((each) => ({
    yes: each.yes - each.recentYes,
    no: each.no - each.recentNo,
  }));
  return {
    now: yesShare(now),
    earlier: yesShare(votes.filter(({ version }) => version !== current)),
    recent: yesShare(recent),
    before: yesShare(before),
  };
}

const keyOf = ({ locale, article }: { locale: string; article: string }) => `${locale} ${article}`;

/** One text of an article, with its votes. */
export interface VersionRecord {
  version: string;
  /** When it was first seen online; nothing while the schedule has not seen it. */
  seenAt: string | undefined;
  helpful: Share;
  /** How its yes share differs from that of the text before it: null where there are too few to say. */
  change: VoteChange | null | undefined;
}

/** The texts of an article, the newest first, and the votes that name none of them. */
export function versionRecords(
  votes: Pick<VersionVotes, 'version' | 'yes' | 'no'>[],
  seen: { version: string; seenAt: string }[],
  current: string,
): { versions: VersionRecord[]; unknown: Share } {
  const isSeen = seen.some(({ version }) => version === current);
  const texts = isSeen ? seen : [{ version: current, seenAt: undefined }, ...seen];
  const votesFor = Map.groupBy(votes, ({ version }) => version);
  const shares = texts.map(({ version }) => yesShare(votesFor.get(version) ?? []));
  const known = new Set(texts.map(({ version }) => version));

  return {
    versions: texts.map(({ version, seenAt }, index) => {
      const helpful = shares[index] as Share;
      const before = shares[index + 1];
      const change = before && voteChange(helpful, before);
      return { version, seenAt, helpful, change };
    }),
    unknown: yesShare(votes.filter(({ version }) => !known.has(version))),
  };
}
