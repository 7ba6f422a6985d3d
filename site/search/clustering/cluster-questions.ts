import { fold } from '../../languages/fold.ts';
import { analyserOf } from '../../languages/registry/analysers.ts';
import { clusteringFactsOf } from '../../languages/registry/clustering.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { characterPairs } from '../traditional.ts';
import { averageLinkage, type Link } from './average-linkage.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { questionTerms, type Reading } from './question-terms.ts';
import { neighboursIn, sharedNeighbours } from './shared-neighbours.ts';
import { similarTerms } from './similar-terms.ts';
import { compare, probability, termSimilarity } from './similarity.ts';
import { weighTerms } from './term-weights.ts';

/** A question of a customer. */
interface Question {
  id: number;
  query: string;
  /** The number of the cluster that it stays in. */
  pinnedTo?: number | undefined;
  /** What the index says to it. */
  article?: string | null;
  confidence?: number;
}

/** Words that customers use for each other. */
interface Synonyms {
  /** By their language; of one that a site no longer has there are none. */
  groups: Readonly<Partial<Record<Locale, readonly string[][]>>>;
  /** Traditional characters, each followed by its Simplified one. */
  traditional: string;
}

/** The least mean probability that the questions of a cluster ask the same: what docs/gaps.md tells of precision. */
const threshold = 0.87;
/** A probability below this counts as none: such links are many, and join nothing. */
const unlikely = 0.3;

/**
 * The cluster of each question by its id: questions that ask the same have one, whose number is the lowest id among
 * them, or that of the pinned cluster. In whatever order they come, the same questions make the same clusters.
 */
export function clusterQuestions(
  asked: readonly Question[],
  locale: Locale,
  synonyms: Synonyms,
): Map<number, number> {
  const questions = inOneOrder(asked);
  const links = linksBetween(questions, locale, synonyms);
  const clusters = averageLinkage(startsOf(questions), links, threshold);
  return new Map(
    clusters.flatMap((members) => {
      const cluster = members.map((n) => questions[n] as Question);
      const pinned = cluster.find(({ pinnedTo }) => pinnedTo !== undefined)?.pinnedTo;
      const number = pinned ?? Math.min(...cluster.map(({ id }) => id));
      return cluster.map(({ id }): [number, number] => [id, number]);
    }),
  );
}

/** By what they say: ties are broken by this order, and no other. */
const inOneOrder = (asked: readonly Question[]) =>
  asked
    .map((question) => ({ question, folded: `${fold(question.query)}\n${question.query}` }))
    .sort((a, b) => (a.folded < b.folded ? -1 : 1))
    .map(({ question }) => question);

/** The questions of a pinned cluster begin together. */
function startsOf(questions: readonly Question[]) {
  const starts = Map.groupBy(questions.keys(), (n) => questions[n]?.pinnedTo ?? `alone ${n}`);
  return [...starts].map(([key, members]) => ({ members, pinned: typeof key === 'number' }));
}

function linksBetween(questions: readonly Question[], locale: Locale, synonyms: Synonyms): Link[] {
  const reading = readingOf(locale, synonyms);
  const simplified = characterPairs(reading.analyser.foldsTraditional ? synonyms.traditional : '');
  const read = questions.map(({ query }) =>
    questionTerms(
      query.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character),
      reading,
    ),
  );
  const weighted = weighTerms(read);
  const terms = [...new Set(read.flatMap(({ terms }) => [...terms.keys()]))];
  const similar = similarTerms(terms, reading);

  const pairs = candidatePairs(weighted, similar).flatMap(([one, other]) => {
    const [a, b] = [weighted[one], weighted[other]];
    if (!a || !b) return [];
    const comparison = compare(a, b, similar);
    return [{ one, other, comparison, similarity: termSimilarity(comparison) }];
  });
  const neighbours = neighboursIn(questions.length, pairs);
  const contextOf = (one: number, other: number) => ({
    sharedNeighbours: sharedNeighbours(
      neighbours[one] ?? new Map(),
      neighbours[other] ?? new Map(),
    ),
    ...articlesOf(questions[one], questions[other]),
  });
  return pairs
    .map(({ one, other, comparison }) => ({
      one,
      other,
      probability: probability(comparison, contextOf(one, other)),
    }))
    .filter(({ probability }) => probability >= unlikely);
}

function articlesOf(one?: Question, other?: Question) {
  const confidence = Math.min(one?.confidence ?? 0, other?.confidence ?? 0);
  const isSame = one?.article === other?.article;
  return { sameArticle: isSame ? confidence : 0, otherArticle: isSame ? 0 : confidence };
}

function readingOf(locale: Locale, { groups }: Synonyms): Reading {
  const analyser = analyserOf(locale);
  const asRead = (member: string) =>
    analyser.writing === 'spaced'
      ? analyser.words(member).map(analyser.stem).join(' ')
      : fold(member);
  return {
    analyser,
    facts: clusteringFactsOf(locale),
    groups: (groups[locale] ?? []).map((group) => group.map(asRead)),
  };
}
