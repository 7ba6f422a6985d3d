import type { Analyser } from '../../../languages/analyser.ts';
import { type Features, features } from '../features.ts';
import type { Passage } from '../format/places.ts';
import { wordCount } from '../ranking/bm25f.ts';
import type { Asked } from './candidate.ts';

/** How much a feature counts in the title and the headings above a passage, and in it at most. */
const pathTimes = 3;
const mostTimes = 2;
/** By which repetitions count less and less, and by which a long passage counts less, as in BM25. */
const saturation = 1;
const lengthShare = 0.5;
/** How much a piece of a word, or a character, counts beside a whole word. */
const pieceShare = 0.5;

/** Scores passages of one article. What all of them have tells little. */
export function passageScores(
  { title, features: asked }: Pick<Asked, 'title' | 'features'>,
  passages: readonly Passage[],
  analyser: Analyser,
): number[] {
  const read = passages.map(({ path, text }) => ({
    path: features([title, ...path].join('\n'), analyser),
    text: features(text, analyser),
  }));
  const lengths = read.map(({ text }) => wordCount(text));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  const scores = passages.map(() => 0);
  for (const [name, weight] of asked) {
    const having = read.filter(({ path, text }) => path.has(name) || text.has(name)).length;
    const rareness = Math.sqrt(Math.log(1 + read.length / (having + 0.5)));
    const share = name.startsWith('~') ? pieceShare : 1;
    for (const [n, { path, text }] of read.entries()) {
      const length = 1 + lengthShare * ((lengths[n] as number) / meanLength - 1);
      const times =
        pathTimes * Math.min(1, timesIn(path, name)) +
        Math.min(mostTimes, timesIn(text, name)) / length;
      scores[n] =
        (scores[n] as number) +
        (weight * share * rareness * times * (saturation + 1)) / (times + saturation);
    }
  }
  return scores;
}

/** The first cell of a row of a table, which names it: the others stand behind it with the heads of their columns. */
export const cellOf = (text: string): string | undefined => /^(.*?) · .*[:：]/.exec(text)?.[1];

const timesIn = (text: Features, name: string) => text.get(name)?.count ?? 0;
