import type { Analyser } from '../../../languages/analyser.ts';
import { logOdds } from '../answering/confidence.ts';
import { type Feature, features, isContent, isExactName } from '../features.ts';
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

/** So many questions are enough to know. */
const mostAsked = 500;
/** So many questions count as much as what is known without any. */
const priorQuestions = 100;
/**
 * The line without questions, and how it follows from what own questions get: fitted on labelled questions of other sites.
 * Texts without spaces share characters sooner than others share words.
 */
const lines: Record<Analyser['writing'], { prior: number; rest: number; slope: number }> = {
  spaced: { prior: -0.6, rest: -0.35, slope: 1.1 },
  unspaced: { prior: -0.4, rest: -0.05, slope: 1.1 },
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
  const has = articleNames(texts, learnt.analyser);
  const sure = asked.map((passage) => withoutOwner(passage, learnt, has)).sort((a, b) => a - b);
  const { prior, rest, slope } = lines[learnt.analyser.writing];
  const median = sure[sure.length >> 1] ?? 0;
  const share = asked.length / (asked.length + priorQuestions);
  return Math.round(100 * (share * (rest + slope * median) + (1 - share) * prior)) / 100;
}

type Has = (article: number) => ReadonlySet<string>;

/** With what log-odds a question would be answered if its own article were not there. */
function withoutOwner(passage: number, learnt: Learnt, has: Has): number {
  const { vectors, owners, near, weights, meanMargin, analyser } = learnt;
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
  const [[best, score] = [-1, 0]] = [...scores].sort(([, one], [, other]) => other - one);
  const known = best < 0 ? new Set<string>() : has(best);
  let [all, matched] = [0, 0];
  for (
    let n = vectors.starts[passage] as number;
    n < (vectors.starts[passage + 1] as number);
    n++
  ) {
    const feature = vectors.features[n] as number;
    const name = vectors.names[feature] as string;
    if (!isContent(name, { kind: kindOf(name, analyser), count: 1 }, analyser)) continue;
    all += vectors.idf[feature] as number;
    if (known.has(name)) matched += vectors.idf[feature] as number;
  }
  return logOdds(Math.max(0, score) / (meanMargin || 1), matched / (all || 1));
}

/** What a feature is, by its name: a piece tells what a question is about where no spaces part its words, and has two characters. */
function kindOf(name: string, { writing }: Analyser): Feature['kind'] {
  if (isExactName(name)) return 'exact';
  if (!name.startsWith('~')) return name.includes(' ') ? 'pair' : 'word';
  return writing === 'unspaced' && [...name].length > 2 ? 'pair' : 'piece';
}

/** The names of the features that an article has, in its passages or in its body. */
function articleNames(texts: readonly SourceText[], analyser: Analyser): Has {
  const known = new Map<number, ReadonlySet<string>>();
  const namesOf = wordNames(analyser);
  return (article) => {
    const found = known.get(article);
    if (found) return found;
    const { features: passages, body, exact } = texts[article] as SourceText;
    const inBody = [...new Set(body)].flatMap(namesOf);
    const names = new Set([...passages.flatMap((one) => [...one.keys()]), ...inBody, ...exact]);
    known.set(article, names);
    return names;
  };
}

/** The names of the features of a word of a body. */
function wordNames(analyser: Analyser): (word: string) => string[] {
  const known = new Map<string, string[]>();
  return (word) => {
    const names = known.get(word) ?? [...features(word, analyser).keys()];
    known.set(word, names);
    return names;
  };
}
