import { knownSynonyms } from '../../../site/content/search/synonyms.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { clusterQuestions } from '../../../site/search/clustering/cluster-questions.ts';

/** A question and what it is about. */
export interface Labelled {
  text: string;
  about: string;
  /** What an index says to it. */
  article?: string | null;
  confidence?: number;
}

/** How pure and how complete the groups of one sample are. Shares are between 0 and 1. */
export interface GapFigures {
  questions: number;
  groups: number;
  /** Of the pairs of questions in one group, those that are about the same. */
  precision: number;
  /** Of the pairs that are about the same, those in one group. */
  recall: number;
  /** Both by question instead of pair: the mean over all questions (B-cubed, Bagga & Baldwin 1998). */
  byQuestion: { precision: number; recall: number };
  milliseconds: number;
}

export function measureGaps(asked: readonly Labelled[], locale: Locale): GapFigures {
  const start = performance.now();
  const gaps = clusterQuestions(
    asked.map(({ text, ...said }, id) => ({ ...said, id, query: text })),
    locale,
    knownSynonyms([locale]),
  );
  const milliseconds = performance.now() - start;

  const groupOf = (n: number) => String(gaps.get(n));
  const subjectOf = (n: number) => asked[n]?.about ?? '';
  const groups = sizes(asked, groupOf);
  const subjects = sizes(asked, subjectOf);
  const both = sizes(asked, (n) => `${groupOf(n)} ${subjectOf(n)}`);
  const share = (part: (n: number) => number) =>
    asked.reduce((sum, _, n) => sum + part(n), 0) / (asked.length || 1);
  const alike = (n: number) => both.get(`${groupOf(n)} ${subjectOf(n)}`) ?? 0;
  return {
    questions: asked.length,
    groups: groups.size,
    precision: pairs(both) / (pairs(groups) || 1),
    recall: pairs(both) / (pairs(subjects) || 1),
    byQuestion: {
      precision: share((n) => alike(n) / (groups.get(groupOf(n)) ?? 1)),
      recall: share((n) => alike(n) / (subjects.get(subjectOf(n)) ?? 1)),
    },
    milliseconds,
  };
}

/** How many questions have each name. */
function sizes(asked: readonly Labelled[], nameOf: (n: number) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const n of asked.keys()) counts.set(nameOf(n), (counts.get(nameOf(n)) ?? 0) + 1);
  return counts;
}

const pairs = (counts: Map<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
