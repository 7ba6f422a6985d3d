import { mostChoices } from '../../../choices.ts';
import type { Companion } from '../../companion.ts';
import type { Ranked } from '../../ranking/rank-articles.ts';
import type { Words } from '../../word-list.ts';
import { isCodeName, joinedCodes, withoutMeaning } from './codes.ts';
import { type Led, ledBy, type Ranking, sureOfExact } from './led.ts';
import { namedArticles } from './named-articles.ts';
import { type Named, type Term, termsOf } from './terms.ts';

/** A code that more articles have tells none of them from another. */
const mostHaving = 3;

/** A ranking, led by the articles that have the code which the question names, where the best one has another. */
export async function ledByTerm(
  companion: Companion,
  asked: string,
  { ranked, words: around, articles }: Ranking,
): Promise<Led> {
  const { locale } = companion.root;
  const question = joinedCodes(asked, locale);
  const terms = termsOf(question, locale);
  const [term] = terms;
  if (!term) return { ranked };
  const words = companion.isWhole ? around : await wordsFor(terms, question, companion);
  const named = namedArticles(companion, { words, articles });
  const isAll = isAllThatIsAsked(terms, question, { companion, words });
  const reading = { terms, named, isAll };
  const { led, missing } = leading(ranked, reading);
  const [best] = led;
  if (missing) return { ranked: led, missing: asTyped(missing.typed, question) };
  if (!best) return { ranked };
  const codes = terms.filter(({ isCode }) => isCode);
  const hasAll = ({ article }: Ranked) => codes.every(({ has }) => has(named(article)));
  const having = isAll && hasAll(best) ? led.filter(hasAll) : [];
  if (having.length === 0 || having.length > mostHaving)
    return { ranked: withoutRivals(led, (rival) => isOnAnother(rival, best, reading)) };
  const isSaid = codes.every(({ isSaidIn }) => isSaidIn?.(named(best.article)));
  return {
    ranked: withoutRivals(led, (rival) => !having.includes(rival)),
    verbatim: asTyped(term.typed, question),
    least: sureOfExact(articles, best, isSaid),
  };
}

interface Reading {
  terms: readonly Term[];
  named: (article: number) => Named;
  /** Whether codes are all that is asked. */
  isAll: boolean;
}

/** An article that has the number of a name, or the day, leads only where it scores so much of what the best one does. */
const leastShare = 0.5;

/** The ranking, led by those that have what the best one has not, and what the first of it has not even so. */
function leading(ranked: readonly Ranked[], reading: Reading) {
  const missing = missingFrom(ranked, reading);
  const [best] = ranked;
  if (!missing || !best) return { led: ranked, missing };
  const { terms, named } = reading;
  const having = ranked.filter(
    ({ article, score }) =>
      missing.has(named(article)) && (missing.isCode || score >= leastShare * best.score),
  );
  // Of two codes each may have an article of its own: none is missing.
  const hasOther = terms.some(({ isCode, has }) => isCode && has(named(best.article)));
  const first = hasOther && having.length > 0 ? [best, ...having] : having;
  const led = ledBy(first, ranked);
  return { led, missing: first.includes(best) ? undefined : missingFrom(led, reading) };
}

function missingFrom(ranked: readonly Ranked[], { terms, named, isAll }: Reading) {
  const [best] = ranked;
  const codes = terms.filter(({ isCode }) => isCode);
  if (!best) return codes[0];
  const article = named(best.article);
  const other = terms.find(
    (term) => !term.has(article) && (term.isOtherIn(article) || isOfSeries(term, ranked, named)),
  );
  if (other || !isAll || codes.some(({ has }) => has(article))) return other;
  return codes.find(({ has }) => ranked.some((one) => has(named(one.article)))) ?? codes[0];
}

/** Of so many articles that are near the question one has to have a code like it. */
const mostNear = 8;

/** Whether nothing has a code with a number, though what is near has others that begin like it. */
const isOfSeries = (term: Term, ranked: readonly Ranked[], named: Reading['named']) =>
  term.isOfSeries === true &&
  ranked.slice(0, mostNear).some(({ article }) => term.isOtherIn(named(article))) &&
  !ranked.some(({ article }) => term.has(named(article)));

/** So much of the best score is too little for a choice. */
const rivalShare = 0.25;

/** The ranking, in which the first scores most, and what cannot be meant is no choice. */
function withoutRivals(led: readonly Ranked[], isRival: (one: Ranked) => boolean) {
  const most = Math.max(...led.map(({ score }) => score));
  return led.map((one, n) => {
    if (n === 0) return { ...one, score: most };
    const isChoice = n >= mostChoices || !isRival(one);
    return isChoice ? one : { ...one, score: Math.min(one.score, rivalShare * most) };
  });
}

/** Whether an article is on another code than the one that the best article has. */
const isOnAnother = ({ article }: Ranked, best: Ranked, { terms, named }: Reading) =>
  terms.some(
    ({ has, isOtherIn }) =>
      has(named(best.article)) && !has(named(article)) && isOtherIn(named(article)),
  );

const wordsFor = (terms: readonly Term[], question: string, { analyser, wordsAround }: Companion) =>
  wordsAround([...analyser.words(question), ...terms.flatMap(({ names }) => names)]);

/** Whether a question has codes and nothing else that is known here, but for what it calls them. */
function isAllThatIsAsked(
  terms: readonly Term[],
  question: string,
  { companion, words }: { companion: Companion; words: Words },
): boolean {
  const { words: split, stem, isStopWord, writing } = companion.analyser;
  const parts = terms.flatMap(({ typed, isCode }) => (isCode ? split(typed) : []));
  const { locale } = companion.root;
  const others = split(withoutMeaning(question, locale)).filter(
    (word) => !parts.includes(word) && !isStopWord(stem(word)) && words.has(stem(word)),
  );
  const said = others.join(writing === 'spaced' ? ' ' : '');
  return parts.length > 0 && (said === '' || isCodeName(said, locale));
}

/** A term as it stands in the question, capitals and all. */
function asTyped(term: string, question: string): string {
  const plain = question.normalize('NFKC');
  const at = plain.toLowerCase().replaceAll('\\', '/').indexOf(term);
  return at < 0 ? term : plain.slice(at, at + term.length);
}
