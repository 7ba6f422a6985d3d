import type { Analyser } from '../../../../languages/analyser.ts';
import { isUnspaced } from '../../../../languages/split-words.ts';
import type { Companion } from '../../companion.ts';
import { firstOfTwo } from '../../format/postings.ts';
import type { OpenArticles } from '../../open-articles.ts';
import type { Ranked } from '../../ranking/rank-articles.ts';
import { type Led, ledBy, sureOfExact } from './led.ts';
import { runLength, runName, startsIn, tokensOf } from './quote-runs.ts';

/** A message that a question quotes, and the articles whose bodies have it. */
export interface Quoted {
  /** Its words, folded. */
  message: string;
  articles: number[];
  /** How many of the question's content words it has, 0 to 1. */
  share: number;
}

/** A shorter run of words is none: "there was an". Two characters tell as much as a word and a half. */
const leastWords = 4;
const characterShare = 0.75;
const leastContent = 2;
/** What more articles have tells none of them from another. */
const mostArticles = 3;
/** A question of which a message has so much asks what to do about it. */
const mostlyQuoted = 0.6;

/** The longest run of words of a question that stands in messages of a few articles. */
export async function quotedIn(
  question: string,
  companion: Companion,
): Promise<Quoted | undefined> {
  const { analyser } = companion;
  const tokens = tokensOf(question);
  const runs = startsIn(question, analyser).flatMap((at) => {
    const name = runName(tokens, at);
    return name === undefined ? [] : [{ at, name }];
  });
  const words = await companion.wordsAround([
    ...analyser.words(question),
    ...runs.map(({ name }) => name),
  ]);
  const starts = new Map<number, number[]>();
  for (const { at, name } of runs)
    for (const article of words.having(name).flatMap(firstOfTwo))
      starts.set(article, [...(starts.get(article) ?? []), at]);
  const found = [...starts].map(([article, own]) => ({ article, run: longestRun(tokens, own) }));
  const most = Math.max(...found.map(({ run }) => lengthOf(run)));
  const having = found.filter(({ run }) => lengthOf(run) === most);
  const [{ run } = { run: [] }] = having;
  const isLong = most >= Math.min(leastWords, lengthOf(tokens));
  if (having.length > mostArticles || !isLong || contentOf(run, analyser) < leastContent)
    return undefined;
  return {
    message: run.join(' '),
    articles: having.map(({ article }) => article),
    share: contentOf(run, analyser) / contentOf(tokens, analyser),
  };
}

/** The ranking, led by the articles that have the message, unless the best one has it in what names it. */
export function ledByQuote(
  ranked: readonly Ranked[],
  { message, articles: quoting, share }: Quoted,
  articles: OpenArticles,
): Led {
  const named = articles.passages
    .filter(({ text }) => ` ${tokensOf(text).join(' ')} `.includes(` ${message} `))
    .map(({ owner }) => owner);
  const having = new Set([...named, ...quoting]);
  const first = ranked.filter(({ article }) => having.has(article));
  const led = ledBy(first, ranked);
  const [best] = first;
  const isAllThatIsAsked = share >= mostlyQuoted && lengthOf(tokensOf(message)) >= leastWords;
  if (!best || having.size > 1 || !isAllThatIsAsked) return { ranked: led };
  const isSaid = named.includes(best.article);
  return { ranked: led, verbatim: message, least: sureOfExact(articles, best, isSaid) };
}

/** The longest stretch of a question that runs cover which begin at these places; each has a word in common with the next. */
function longestRun(tokens: readonly string[], starts: readonly number[]): string[] {
  let best: string[] = [];
  let from = 0;
  let to = 0;
  for (const at of starts) {
    if (at >= to) from = at;
    to = at + runLength(tokens[at] as string);
    if (to - from > best.length) best = tokens.slice(from, to);
  }
  return best;
}

const lengthOf = (tokens: readonly string[]) =>
  tokens.reduce((sum, token) => sum + (isUnspaced(token) ? characterShare : 1), 0);

function contentOf(tokens: readonly string[], { writing, words, stem, isStopWord }: Analyser) {
  const own = words(tokens.join(writing === 'spaced' ? ' ' : ''));
  return own.filter((word) => !isStopWord(stem(word))).length;
}
