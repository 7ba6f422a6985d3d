import type { Analyser } from '../../../languages/analyser.ts';
import { logOdds, wordsOf } from '../answering/confidence.ts';
import { type Features, isContent } from '../features.ts';
import { askedTimes, termScore } from '../ranking/bm25f.ts';
import { type Frequencies, frequenciesIn } from './article-frequencies.ts';
import type { Near } from './cosines.ts';
import { mostArticles, type Weights, width } from './softmax.ts';
import type { SourceText } from './source.ts';
import type { Vectors } from './vectors.ts';

interface Learnt {
  vectors: Vectors;
  /** The article that each passage belongs to. */
  owners: Int32Array;
  near: Near;
  weights: Weights;
  meanMargin: number;
  analyser: Analyser;
}

/** What was learnt, and what a question finds there. */
interface Site extends Learnt {
  /** How many there are. */
  articles: number;
  /** The features of each passage. */
  read: readonly Features[];
  frequencies: Frequencies;
}

/** So many questions are enough to know. */
const mostAsked = 500;
/** So many questions count as much as what is known without any. */
const priorQuestions = 100;
/**
 * The line without questions, and how it follows from what own questions get: fitted on labelled questions of other sites.
 * Texts without spaces share characters sooner than others share words.
 */
const lines: Record<Analyser['writing'], { prior: number; rest: number; slope: number }> = {
  spaced: { prior: 0, rest: 0.1, slope: 1.1 },
  unspaced: { prior: 1.3, rest: -0.1, slope: 1.1 },
};

/**
 * The log-odds below which this site had better say that nothing answers. It asks itself: each question of an article is
 * answered as though that article were not there, which is what a question is like that nobody has written about yet. Articles
 * that lie close together answer such questions more surely than others, and so their line is higher.
 */
export function ownDoubt(texts: readonly SourceText[], learnt: Learnt): number {
  const kinds = texts.flatMap(({ passages }) => passages.map(({ kind }) => kind));
  const questions = [...kinds.keys()].filter((passage) => kinds[passage] === 'question');
  const step = Math.max(1, Math.floor(questions.length / mostAsked));
  const asked = questions.filter((_, n) => n % step === 0);
  const site: Site = {
    ...learnt,
    articles: texts.length,
    read: texts.flatMap(({ features }) => features),
    frequencies: frequenciesIn(texts, learnt.analyser),
  };
  const sure = asked.map((passage) => withoutOwner(passage, site)).sort((a, b) => a - b);
  const { prior, rest, slope } = lines[learnt.analyser.writing];
  const median = sure[sure.length >> 1] ?? 0;
  const share = asked.length / (asked.length + priorQuestions);
  return Math.round(100 * (share * (rest + slope * median) + (1 - share) * prior)) / 100;
}

/** With what log-odds a question would be answered if its own article were not there. */
function withoutOwner(passage: number, site: Site): number {
  const { vectors, meanMargin, analyser, articles, read, frequencies } = site;
  const from = vectors.starts[passage] as number;
  const [best, score] = bestOther(passage, site);
  const known = best < 0 ? new Map<string, number>() : frequencies(best);
  let [content, matched, bm25f] = [0, 0, 0];
  for (const [n, [name, feature]] of [...(read[passage] as Features)].entries()) {
    const weight = vectors.idf[vectors.features[from + n] as number] as number;
    const frequency = known.get(name) ?? 0;
    bm25f += termScore(weight, askedTimes(feature, analyser), frequency);
    if (!isContent(name, feature, analyser)) continue;
    content += weight;
    if (frequency > 0) matched += weight;
  }
  const margin = Math.max(0, score) / (meanMargin || 1);
  return logOdds(margin, matched / (content || 1), wordsOf(bm25f, articles));
}

/** The article that the passages speak for most, but for that of the passage, and how much they do. */
function bestOther(passage: number, { owners, near, weights }: Learnt): [number, number] {
  const own = owners[passage] as number;
  const scores = new Map<number, number>();
  const to = near.starts[passage + 1] as number;
  for (let n = near.starts[passage] as number; n < to; n++) {
    const other = near.passages[n] as number;
    if (owners[other] === own) continue;
    for (let at = width * other; at < width * other + mostArticles; at++) {
      const article = weights.articles[at] as number;
      const score = (near.cosines[n] as number) * (weights.weights[at] as number);
      if (article !== weights.none && article !== own)
        scores.set(article, (scores.get(article) ?? 0) + score);
    }
  }
  const [best = [-1, 0]] = [...scores].sort(([, one], [, other]) => other - one);
  return best as [number, number];
}
