import type { Locale } from '../../site/languages/registry/locales.ts';
import { minSample, shareOf } from '../statistics.ts';
import type { VoteRow } from './rows.ts';
import type { JudgedVisit } from './visits.ts';

/** More than a help centre has; a week has to fit into a row of the database, which takes 2 MB. */
const maxArticles = 1000;

interface Reading {
  article: string;
  locale: Locale;
  wrote: boolean;
}

/** Per article and language: visits that opened it, how many of them wrote, and the votes per version. */
export function articleNumbers(judged: JudgedVisit[], votes: VoteRow[]) {
  const readings = Map.groupBy(judged.flatMap(readingsIn), keyOf);
  const votesOf = Map.groupBy(votes, keyOf);

  return [...new Set([...readings.keys(), ...votesOf.keys()])]
    .map((key) => articleOf(key, readings.get(key) ?? [], votesOf.get(key) ?? []))
    .sort((a, b) => b.visits - a.visits || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, maxArticles);
}

/** yes / (yes + no) of some votes. */
function helpfulShare(votes: Pick<VoteRow, 'helpful'>[]) {
  return shareOf(
    votes.filter(({ helpful }) => helpful === 'yes').length,
    votes.length,
    minSample.votes,
  );
}

function articleOf(key: string, readings: Reading[], votes: VoteRow[]) {
  const [locale, article] = key.split(' ') as [Locale, string];
  return {
    article,
    locale,
    visits: readings.length,
    contactAfterReading: shareOf(
      readings.filter(({ wrote }) => wrote).length,
      readings.length,
      minSample.visits,
    ),
    helpful: helpfulShare(votes),
    versions: [...Map.groupBy(votes, ({ version }) => version)].map(([version, group]) => ({
      version,
      helpful: helpfulShare(group),
    })),
  };
}

/** A visit reads an article once, however often it opens it. */
function readingsIn({ visit, outcome }: JudgedVisit): Reading[] {
  const read = new Set(visit.articles.map(({ article }) => article));
  return [...read].map((article) => ({
    article,
    locale: visit.locale,
    wrote: outcome === 'wrote',
  }));
}

const keyOf = ({ locale, article }: { locale: Locale; article: string }) => `${locale} ${article}`;
