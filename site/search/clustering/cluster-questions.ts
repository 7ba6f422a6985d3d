import { stem } from '../../languages/en/stem.ts';
import { fold } from '../../languages/fold.ts';
import type { Locale } from '../../languages/registry.ts';
import { signPairs } from '../companion/sign-pairs.ts';
import { joined, type Link } from './average-linkage.ts';
import { candidatesIn } from './candidate-pairs.ts';
import { nearTerms } from './near-terms.ts';
import { read } from './question-terms.ts';
import { companies, sameCompany } from './shared-neighbours.ts';
import { chance, common, likeness } from './similarity.ts';
import { weigh } from './term-weights.ts';

/** What is known of words beside the questions. */
export interface KnownWords {
  /** Words of each language that customers use for each other. */
  groups: Readonly<Record<Locale, readonly string[][]>>;
  /** Traditional characters, each followed by its Simplified one. */
  traditional: string;
}

/** A question of a customer. */
export interface Asked {
  id: number;
  query: string;
  /** The gap that it stays in, because something became of that gap. */
  stays?: number | undefined;
  /** What the index says to it. */
  article?: string | null;
  confidence?: number;
}

/** The least mean chance that the questions of a gap ask the same: what docs/gaps.md tells of precision. */
const line = 0.87;
/** A chance below this counts as none: such links are many, and join nothing. */
const unlikely = 0.3;

/**
 * The gap of each question by its id: questions that ask the same have one gap, whose number is the lowest id among
 * them, or the gap that some of them stay in. In whatever order they come, the same questions make the same gaps.
 */
export function gapsOf(
  asked: readonly Asked[],
  locale: Locale,
  sameWords: KnownWords,
): Map<number, number> {
  const questions = inOneOrder(asked);
  const groups = joined(startsOf(questions), linksBetween(questions, locale, sameWords), line);
  return new Map(
    groups.flatMap((members) => {
      const group = members.map((n) => questions[n] as Asked);
      const gap = group.find(({ stays }) => stays !== undefined)?.stays;
      const number = gap ?? Math.min(...group.map(({ id }) => id));
      return group.map(({ id }): [number, number] => [id, number]);
    }),
  );
}

/** By what they say: ties are broken by this order, and no other. */
const inOneOrder = (asked: readonly Asked[]) =>
  asked
    .map((question) => ({ question, folded: `${fold(question.query)}\n${question.query}` }))
    .sort((a, b) => (a.folded < b.folded ? -1 : 1))
    .map(({ question }) => question);

/** Questions that stay in a gap begin together. */
function startsOf(questions: readonly Asked[]) {
  const staying = Map.groupBy(questions.keys(), (n) => questions[n]?.stays ?? `alone ${n}`);
  return [...staying].map(([gap, members]) => ({ members, stays: typeof gap === 'number' }));
}

function linksBetween(questions: readonly Asked[], locale: Locale, sameWords: KnownWords): Link[] {
  const groups = groupsAsRead(sameWords.groups[locale], locale);
  const simplified = signPairs(sameWords.traditional);
  const readings = questions.map(({ query }) =>
    read(
      query.replace(/\p{Script=Han}/gu, (sign) => simplified.get(sign) ?? sign),
      locale,
      groups,
    ),
  );
  const weighed = weigh(readings);
  const terms = [...new Set(readings.flatMap(({ terms }) => [...terms.keys()]))];
  const near = locale === 'en' ? nearTerms(terms, groups) : new Map();

  const pairs = candidatesIn(weighed, near).flatMap(([one, other]) => {
    const [a, b] = [weighed[one], weighed[other]];
    if (!a || !b) return [];
    const both = common(a, b, near);
    return [{ one, other, both, likeness: likeness(both) }];
  });
  const company = companies(questions.length, pairs);
  const around = (one: number, other: number) => ({
    company: sameCompany(company[one] ?? new Map(), company[other] ?? new Map()),
    ...articlesOf(questions[one], questions[other]),
  });
  return pairs
    .map(({ one, other, both }) => ({ one, other, chance: chance(both, around(one, other)) }))
    .filter(({ chance }) => chance >= unlikely);
}

function articlesOf(one?: Asked, other?: Asked) {
  const sure = Math.min(one?.confidence ?? 0, other?.confidence ?? 0);
  const isSame = one?.article === other?.article;
  return { sameArticle: isSame ? sure : 0, otherArticle: isSame ? 0 : sure };
}

/** The groups in the terms that questions are read in. */
const groupsAsRead = (groups: readonly string[][], locale: Locale) =>
  groups.map((group) =>
    group.map((member) => {
      const folded = fold(member);
      return locale === 'en' ? folded.split(' ').map(stem).join(' ') : folded;
    }),
  );
