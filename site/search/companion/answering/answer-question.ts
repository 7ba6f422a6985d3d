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

/** By what a question is answered. */
export interface Means {
  words: Words;
  /** What else a text may be found by: words that customers use for those that it has. */
  meantBy: (text: string) => Features;
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
  { words, meantBy, without, isMeantSought = false }: Means,
): Promise<CompanionAnswer> {
  const { root, analyser } = companion;
  const collection = { articles: root.articles, analyser };
  const asked = features(text, analyser);
  const meant = meantBy(text);
  const content = analyser.words(text).filter((word) => !analyser.isStopWord(analyser.stem(word)));
  const articles = await companion.open(words, { asked, meant, isMeantSought });
  const naming = content.length === 0 && (await import('./naming-words.ts').catch(notFetched));
  const scores = scoresOf(
    { words, articles, collection },
    {
      features: asked,
      synonyms: meant,
      names: naming ? naming.namingWords(asked, articles, root.articles) : new Set(),
      isLeftOut: (passage) => without !== undefined && isExample(articles, passage, without),
    },
  );
  const byWords = rankArticles(scores, root.classifierShare);
  const codes = /[\d+#]/.test(text) && (await import('./by-code.ts').catch(notFetched));
  const { ranked, missing }: Led = codes
    ? codes.ledByCode(companion, text, { ranked: byWords, words, articles })
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
  const mayHarm = best && root.harms && new RegExp(root.harms, 'i').test(text);
  const harm = mayHarm && (await import('./harm.ts').catch(notFetched));
  // Without what knows, nothing is shown that might do harm.
  const isOtherMatter = harm
    ? await harm.isOfOtherMatter(companion, text, { articles, article: best.article })
    : mayHarm === true;
  return {
    results: resultsOf(ranked, scores, articles, namedBy(content, articles, analyser)),
    ...judged(confidence),
    ...(missing !== undefined && { missing }),
    isOtherMatter,
    asks: content.length > 0 || judged(confidence).answered,
    browses: browses(content, words, companion),
    read: text,
    features: scores.asked,
  };
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
