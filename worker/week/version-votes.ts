import type { Locale } from '../contract/locale.ts';
import type { VersionVotes } from '../db/article-votes.ts';
import type { WeekNumbers } from './numbers.ts';

/** The votes for each version of each article, summed over weeks; those without votes are left out. */
export function versionVotes(weeks: WeekNumbers[]): VersionVotes[] {
  const votes = weeks.flatMap(({ articles }) => articles.flatMap(votesOf));
  const groups = Map.groupBy(
    votes,
    ({ locale, article, version }) => `${locale} ${article} ${version}`,
  );
  return [...groups.values()].flatMap(([first, ...more]) =>
    first
      ? {
          ...first,
          yes: more.reduce((sum, { yes }) => sum + yes, first.yes),
          no: more.reduce((sum, { no }) => sum + no, first.no),
        }
      : [],
  );
}

const votesOf = ({ article, locale, versions }: WeekNumbers['articles'][number]): VersionVotes[] =>
  versions.map(({ version, helpful: { count, of } }) => ({
    article,
    locale: locale as Locale,
    version,
    yes: count,
    no: of - count,
  }));
