import { clockAt, spanAt, zoneAt } from '../calendar.ts';
import type { Recording, VisitSent, VoteCast } from '../events.ts';
import { share } from './shares.ts';

/** The votes of a week, in their order: on one day the last of a visitor counts. */
export function votesOf({ happenings, zones }: Recording, week: string): VoteCast[] {
  const votes = new Map<string, VoteCast>();
  for (const vote of happenings) {
    if (vote.kind !== 'vote' || spanAt(vote.at, zones).week !== week) continue;
    const { visitor, article, locale } = vote;
    votes.set(
      [visitor, article, locale, clockAt(vote.at, zoneAt(vote.at, zones)).day].join(),
      vote,
    );
  }
  const rank = ({ version, helpful }: VoteCast) => `${version} ${helpful}`;
  return [...votes.values()].sort(
    (a, b) => a.at - b.at || (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))),
  );
}

/** Who read each article, who wrote nevertheless, and the votes for each of its versions. */
export function expectedArticles(visits: VisitSent[], cast: VoteCast[]) {
  const names = new Set([
    ...visits.flatMap(({ locale, articles }) =>
      articles.map(({ article }) => `${locale} ${article}`),
    ),
    ...cast.map(({ locale, article }) => `${locale} ${article}`),
  ]);
  return [...names]
    .map((name) => {
      const [locale = '', article = ''] = name.split(' ');
      const readers = visits.filter(
        (visit) =>
          visit.locale === locale && visit.articles.some((each) => each.article === article),
      );
      const own = cast.filter((vote) => vote.locale === locale && vote.article === article);
      return {
        article,
        locale,
        visits: readers.length,
        contactAfterReading: share(
          readers.filter(({ outcome }) => outcome === 'wrote').length,
          readers.length,
          20,
        ),
        helpful: helpful(own),
        versions: [...new Set(own.map(({ version }) => version))].map((version) => ({
          version,
          helpful: helpful(own.filter((vote) => vote.version === version)),
        })),
      };
    })
    .sort(
      (a, b) =>
        b.visits - a.visits || (`${a.locale} ${a.article}` < `${b.locale} ${b.article}` ? -1 : 1),
    );
}

const helpful = (votes: VoteCast[]) =>
  share(votes.filter((vote) => vote.helpful === 'yes').length, votes.length, 8);
