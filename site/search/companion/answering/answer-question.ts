import { mayBeExact } from '../../exact-terms.ts';
import type { CompanionAnswer, CompanionResult, Example } from '../ask-companion.ts';
import type { Companion } from '../companion.ts';
import { type Features, features } from '../features.ts';
import type { SentArticle } from '../format/index-format.ts';
import type { OpenArticles, OpenPassage } from '../open-articles.ts';
import { nearestHeadings, type Ranked, rankArticles } from '../ranking/rank-articles.ts';
import { type Scores, scoresOf } from '../ranking/scores.ts';
import type { Words } from '../word-list.ts';
import type { Led } from './by-code.ts';
import { confidenceOf, judged } from './confidence.ts';
import { browses, namedBy } from './looked-up.ts';

/** What few questions need is fetched for these; where that fails they are answered without. */
const notFetched = () => undefined;

/** A question of fewer content words quotes no message. */
const leastQuoted = 2;

const isNumber = (word: string) => /^\d+$/.test(word);

/** By what a question is answered. */
export interface Means {
  words: Words;
  /** Groups of words that customers use for each other. */
  synonyms: readonly string[];
  /** What reads bodies; nothing where passages alone are asked. */
  bodies?: typeof import('./in-bodies.ts') | undefined;
  /** An example question that is to be left out of account. */
  without: Example | undefined;
  /** Whether articles of an index in parts are sought by its synonyms too. */
  isMeantSought?: boolean;
}

/** A text of more characters is not one word, in a language without spaces. */
const longestWord = 4;

/** Answers a question as it was read. */
export async function answerQuestion(
  companion: Companion,
  text: string,
  { words, synonyms, bodies, without, isMeantSought = false }: Means,
): Promise<CompanionAnswer> {
  const { root, analyser } = companion;
  const collection = { articles: root.articles, analyser };
  const asked = features(text, analyser);
  const meant: Features = bodies ? bodies.synonymTerms(text, synonyms, analyser) : new Map();
  const content = analyser.words(text).filter((word) => !analyser.isStopWord(analyser.stem(word)));
  const quoted =
    root.quotes && content.length >= leastQuoted && (await bodies?.quotedIn(text, companion));
  const quoting = quoted ? quoted.articles : [];
  const articles = await companion.open(words, { asked, meant, isMeantSought, quoting });
  const naming = content.every(isNumber) && (await import('./naming-words.ts').catch(notFetched));
  const scores = scoresOf(
    { words, articles, collection },
    {
      features: asked,
      synonyms: meant,
      names: naming ? naming.namingWords(asked, { words, articles }, root.articles) : new Set(),
      isLeftOut: (passage) => without !== undefined && isExample(articles, passage, without),
    },
  );
  const byScore = rankArticles(scores, root.classifierShare);
  const byWords = quoted && bodies ? bodies.ledByQuote(byScore, quoted, articles) : byScore;
  const codes = mayBeExact.test(text) && (await import('./by-code.ts').catch(notFetched));
  const { ranked, missing }: Led = codes
    ? await codes.ledByCode(companion, text, { ranked: byWords, words, articles })
    : { ranked: byWords };
  const [best] = ranked;
  // A question of stop words alone asks for nothing; from one article alone nothing can be learned.
  const isAnswerable = scores.contentIdf > 0 && root.meanMargin > 0;
  const known =
    best && isAnswerable && missing === undefined ? confidenceOf(scores, best, root) : 0;
  const isWord = analyser.writing === 'unspaced' && text.length <= longestWord;
  const characters = best && isWord && (await import('./of-characters.ts').catch(notFetched));
  const confidence = characters
    ? characters.confidenceIn(known, asked, { words, articles, article: best.article })
    : known;
  return {
    results: resultsOf(ranked, scores, articles, namedBy(content, articles, analyser)),
    ...judged(confidence),
    ...(missing !== undefined && { missing }),
    isOtherMatter: await isOfOther(companion, text, { articles, best }),
    asks: content.length > 0 || judged(confidence).answered,
    browses: missing === undefined && browses(content, words, companion),
    read: text,
    features: scores.asked,
  };
}

/** Whether the best article's short answer does harm to something else. Without what knows, nothing is shown that might. */
async function isOfOther(
  companion: Companion,
  text: string,
  { articles, best }: { articles: OpenArticles; best: Ranked | undefined },
): Promise<boolean> {
  const { harms } = companion.root;
  if (!best || !harms || !new RegExp(harms, 'i').test(text)) return false;
  const harm = await import('./harm.ts').catch(notFetched);
  return !harm || harm.isOfOtherMatter(companion, text, { articles, article: best.article });
}

function resultsOf(
  ranked: readonly Ranked[],
  { cosines, matchedIdf }: Scores,
  { articles, passages }: OpenArticles,
  named: ReadonlySet<number>,
): CompanionResult[] {
  const headings = nearestHeadings(passages, cosines);
  return ranked.map(({ article, score }) => {
    const heading = headings.get(article);
    return {
      article: articles.get(article) as SentArticle,
      number: article,
      score,
      matched: (matchedIdf[article] as number) > 0,
      named: named.has(article),
      ...(heading && { heading: { text: heading.text, slug: heading.slug } }),
    };
  });
}

function isExample({ passages, articles }: OpenArticles, passage: number, example: Example) {
  const { kind, text, owner } = passages[passage] as OpenPassage;
  return (
    kind === 'question' && text === example.question && articles.get(owner)?.id === example.article
  );
}
