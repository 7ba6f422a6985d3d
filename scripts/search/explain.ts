import { confidenceLines } from '../../site/search/companion/answering/confidence.ts';
import { askCompanion, type CompanionAnswer } from '../../site/search/companion/ask-companion.ts';
import type { Companion } from '../../site/search/companion/companion.ts';
import {
  exactName,
  type Features,
  features,
  isContent,
} from '../../site/search/companion/features.ts';
import type { OpenArticles, OpenPassage } from '../../site/search/companion/open-articles.ts';
import { deviationOf } from '../../site/search/companion/ranking/rank-articles.ts';
import { scoresOf } from '../../site/search/companion/ranking/scores.ts';
import { synonymTerms } from '../../site/search/companion/synonym-terms.ts';
import type { Words } from '../../site/search/companion/word-list.ts';
import { exactTerms } from '../../site/search/exact-terms.ts';

/** Why search says what it says. */
export interface Explanation {
  question: string;
  /** The same, when a word of it was misspelt. */
  corrected?: string;
  answered: boolean;
  /** Whether its short answer may be shown. */
  sure: boolean;
  confidence: number;
  /** From which confidence on a question counts as answered, and from which its short answer is shown. */
  lines: typeof confidenceLines;
  /** What it names exactly and the first article has not. */
  missing?: string;
  /** The code or the message that it is all about and that the first article has. */
  verbatim?: string;
  /** Whether the first article's short answer would harm something else than is asked about, or begins what is to end. */
  harmsOther: boolean;
  /** Its words that tell something and that no article has. */
  unknown: string[];
  /** Those that other articles have and the first one has not. */
  lacking: string[];
  /** What the mean article has. Each score is above it: what words and passages gave, less this. */
  mean: number;
  articles: ExplainedArticle[];
}

export interface ExplainedArticle {
  article: string;
  title: string;
  /** In standard deviations above the mean article. */
  score: number;
  /** In standard deviations, what its words gave it, each with its forms; the pieces of words together. */
  words: { word: string; points: number }[];
  /** What words gave it that stand for one of the question. */
  synonyms: { word: string; points: number }[];
  /** Which passages spoke for it, and against it: its own, and those of articles that it could be taken for. */
  passages: { kind: string; text: string; article: string; points: number }[];
}

const mostArticles = 3;
const mostReasons = 6;

/** Takes an answer apart: what was corrected, what spoke for the first articles and how much, what kept it under the line. */
export async function explain(companion: Companion, question: string): Promise<Explanation> {
  const answer = await askCompanion(companion, question);
  const read = await readIndex(companion, answer);
  const whole = scoresFor(companion, read, read.asked);
  const content = contentWordsOf(read.asked, companion);
  const asTyped = ({ name }: { name: string }) => typedWords(read.text, companion)(name);
  const first = numberOf(answer.results[0]?.article.id, read.articles);
  const share = companion.root.classifierShare;
  const perWord = (1 - share) / deviationOf(whole.bm25f);
  const perPassage = share / deviationOf(whole.classifier);
  const having = (name: string) => scoresFor(companion, read, only(read.asked, name)).bm25f;
  const found = content.map((name) => ({ name, bm25f: having(name) }));
  return {
    question,
    ...(answer.corrected !== undefined && { corrected: answer.corrected }),
    answered: answer.answered,
    sure: answer.sure,
    confidence: answer.confidence,
    lines: confidenceLines,
    ...(answer.missing !== undefined && { missing: answer.missing }),
    ...(answer.verbatim !== undefined && { verbatim: answer.verbatim }),
    harmsOther: answer.isOtherMatter,
    unknown: found.filter(({ bm25f }) => bm25f.every((score) => score === 0)).map(asTyped),
    lacking: found
      .filter(({ bm25f }) => bm25f[first] === 0 && bm25f.some((score) => score > 0))
      .map(asTyped),
    mean: meanOf(whole.bm25f) * perWord + meanOf(whole.classifier) * perPassage,
    articles: answer.results.slice(0, mostArticles).map(explained),
  };

  function explained({ article: { id, title }, score }: CompanionAnswer['results'][number]) {
    const number = numberOf(id, read.articles);
    return {
      article: id,
      title,
      score,
      words: wordPoints(number),
      synonyms: synonymPoints(number),
      passages: passagesFor(number).map((one) => ({ ...one, points: one.points * perPassage })),
    };
  }

  function wordPoints(article: number) {
    const typed = typedWords(read.text, companion);
    return featurePoints(article, read.asked, (name) =>
      name.startsWith('~') ? 'pieces of words' : typed(name),
    );
  }

  /** Of the words that stand for one of the question; those that it has itself are among its words. */
  function synonymPoints(article: number) {
    const terms = synonymTerms(read.text, read.synonyms, companion.analyser);
    const typed = typedWords(read.synonyms.join(' '), companion);
    const others = new Map([...terms].filter(([name]) => !read.asked.has(name)));
    return featurePoints(article, others, (name) =>
      name.startsWith('~') ? 'pieces of synonyms' : typed(name),
    );
  }

  /** BM25F is a sum over features: each of them is asked alone. */
  function featurePoints(article: number, asked: Features, nameOf: (name: string) => string) {
    const points = new Map<string, number>();
    for (const name of asked.keys()) {
      const own = scoresFor(companion, read, only(asked, name)).bm25f[article] ?? 0;
      points.set(nameOf(name), (points.get(nameOf(name)) ?? 0) + own * perWord);
    }
    return strongest([...points].map(([word, points]) => ({ word, points })));
  }

  function passagesFor(article: number) {
    return strongest(
      read.articles.passages.map((passage, n) => ({
        kind: passage.kind,
        text: passage.text,
        article: read.articles.articles.get(passage.owner)?.id ?? '',
        points: (whole.cosines[n] ?? 0) * weightFor(article, passage),
      })),
    );
  }
}

/** The words of a question by the stems that stand for them. */
function typedWords(text: string, { analyser }: Companion): (name: string) => string {
  const words = new Map(analyser.words(text).map((word) => [analyser.stem(word), word]));
  return (name) =>
    name
      .replace(/^[~=]/, '')
      .split(' ')
      .map((stem) => words.get(stem) ?? stem)
      .join(' ');
}

interface Read {
  asked: Features;
  text: string;
  words: Words;
  synonyms: readonly string[];
  articles: OpenArticles;
}

/** The index as far as the question was answered by it. */
async function readIndex(companion: Companion, answer: CompanionAnswer): Promise<Read> {
  const { analyser } = companion;
  const text = answer.read;
  const asked = features(text, analyser);
  const names = exactTerms(text).map(exactName);
  const all = () => companion.wordsAround([...analyser.words(text), ...names]);
  const words = (answer.isOfPassages && (await companion.passageWords())) || (await all());
  const synonyms = answer.isOfPassages ? [] : await companion.synonyms();
  const meant = synonymTerms(text, synonyms, analyser);
  const articles = await companion.open(words, { asked, meant, isMeantSought: false, quoting: [] });
  return { asked, text, words, synonyms, articles };
}

function scoresFor({ root, analyser }: Companion, read: Read, asked: Features) {
  const collection = { articles: root.articles, analyser };
  const isWhole = asked === read.asked;
  return scoresOf(
    { words: read.words, articles: read.articles, collection },
    {
      features: asked,
      synonyms: isWhole ? synonymTerms(read.text, read.synonyms, analyser) : new Map(),
      names: new Set(),
      isLeftOut: () => false,
    },
  );
}

/** The words that tell something: of two characters that follow each other nobody thinks as a word. */
const contentWordsOf = (asked: Features, { analyser }: Companion) =>
  [...asked]
    .filter(([name, one]) => !name.startsWith('~') && isContent(name, one, analyser))
    .map(([name]) => name);

function only(asked: Features, name: string): Features {
  const feature = asked.get(name);
  return new Map(feature ? [[name, feature]] : []);
}

/** The number of an article in the index; −1 where it is not open. */
const numberOf = (id: string | undefined, { articles }: OpenArticles) =>
  [...articles].find(([, article]) => article.id === id)?.[0] ?? -1;

function weightFor(article: number, { weights }: OpenPassage): number {
  const at = weights.articles.indexOf(article);
  return weights.weights[at] ?? 0;
}

const meanOf = (numbers: Float64Array) =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const strongest = <Reason extends { points: number }>(reasons: Reason[]) =>
  reasons
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, mostReasons);
