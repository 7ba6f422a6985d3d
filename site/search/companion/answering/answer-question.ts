import type { CompanionAnswer, CompanionResult, LeftOut } from '../ask-companion.ts';
import type { Companion } from '../companion.ts';
import { type Features, features } from '../features.ts';
import type { SentArticle } from '../format/index-format.ts';
import type { OpenArticles } from '../open-articles.ts';
import { nearestHeadings, type Ranked, rankArticles } from '../ranking/rank-articles.ts';
import { type Scores, scoresOf } from '../ranking/scores.ts';
import type { Words } from '../word-list.ts';
import { confidenceOf, judged } from './confidence.ts';
import type { Led } from './exact/led.ts';
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
  isLeftOut: LeftOut | undefined;
  /** Whether articles of an index in parts are sought by its synonyms too. */
  isMeantSought?: boolean;
}

/** A text of more characters is not one word, in a language without spaces. */
const longestWord = 4;

/** Answers a question as it was read. */
export async function answerQuestion(
  companion: Companion,
  text: string,
  means: Means,
): Promise<CompanionAnswer> {
  const { root, analyser } = companion;
  const { words, bodies } = means;
  const content = analyser.words(text).filter((word) => !analyser.isStopWord(analyser.stem(word)));
  const { asked, articles, scores, quoted } = await readFor(companion, { text, content }, means);
  const byScore = rankArticles(scores, root.classifierShare);
  const { ranked, least, ...exact }: Led = bodies
    ? await bodies.ledByExact(companion, text, { ranked: byScore, words, articles, quoted })
    : { ranked: byScore };
  const [best] = ranked;
  // A question of stop words alone asks for nothing; from one article alone nothing can be learned.
  const isAnswerable = scores.contentIdf > 0 && root.meanMargin > 0;
  const known =
    best && isAnswerable && exact.missing === undefined
      ? Math.max(least ?? 0, confidenceOf(scores, best, root))
      : 0;
  const isWord = analyser.writing === 'unspaced' && text.length <= longestWord;
  const characters = best && isWord && (await import('./of-characters.ts').catch(notFetched));
  const confidence = judged(
    characters
      ? characters.confidenceIn(known, asked, { words, articles, article: best.article })
      : known,
  );
  const found = {
    results: resultsOf(ranked, scores, { articles, named: namedBy(content, articles, analyser) }),
    ...confidence,
    ...exact,
    // Without what knows, nothing is shown that might do harm to something else.
    isOtherMatter: root.harms !== undefined && new RegExp(root.harms, 'i').test(text),
    asks: content.length > 0 || confidence.answered,
    browses: exact.missing === undefined && browses(content, words, companion),
    read: text,
    features: scores.asked,
  };
  const harm = found.isOtherMatter && (await import('./harm/heed-harm.ts').catch(notFetched));
  return harm ? harm.heedHarm(found, { companion, question: text, articles }) : found;
}

/** What the index has of a question: the articles that may answer it, and how much each does. */
async function readFor(
  companion: Companion,
  { text, content }: { text: string; content: readonly string[] },
  { words, synonyms, bodies, isLeftOut, isMeantSought = false }: Means,
) {
  const { root, analyser } = companion;
  const asked = features(text, analyser);
  const meant: Features = bodies ? bodies.synonymTerms(text, synonyms, analyser) : new Map();
  const quoted =
    root.quotes && content.length >= leastQuoted && (await bodies?.quotedIn(text, companion));
  const quoting = quoted ? quoted.articles : [];
  const articles = await companion.open(words, { asked, meant, isMeantSought, quoting });
  const isNaming = content.length === 0 || content.some(isNumber);
  const naming = isNaming && (await import('./naming-words.ts').catch(notFetched));
  const collection = { articles: root.articles, analyser };
  const scores = scoresOf(
    { words, articles, collection },
    {
      features: asked,
      synonyms: meant,
      names: naming ? naming.namingWords(text, asked, { words, articles, companion }) : new Set(),
      isLeftOut: (passage) => isLeftOut?.(passage, articles),
    },
  );
  return { asked, articles, scores, quoted };
}

function resultsOf(
  ranked: readonly Ranked[],
  { cosines, matchedIdf }: Scores,
  { articles: { articles, passages }, named }: { articles: OpenArticles; named: Set<number> },
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
