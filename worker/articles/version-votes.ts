import type { Locale } from '../../site/languages/registry.ts';
import type { WeekNumbers } from '../weeks/numbers/numbers.ts';
import type { VersionVotes } from './db/votes.ts';

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
