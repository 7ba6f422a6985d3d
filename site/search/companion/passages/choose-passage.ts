import type { Analyser } from '../../../languages/analyser.ts';
import { type Features, features, isContent } from '../features.ts';
import type { Passage, Place } from '../format/places.ts';

/** What is asked, and what the article that is found says first. */
export interface Asked {
  /** The question as it was read. */
  read: string;
  /** Each feature of the question by its idf, as often as it asks for it. */
  features: ReadonlyMap<string, number>;
  title: string;
  /** Its short answer as plain text; empty when it has none. */
  answer: string;
}

/** A passage takes the place of a short answer that scores less than it by this factor. */
const margin = 1.4;
/** Where there is no short answer, a passage needs so much of what would be the highest score but for repetitions. */
const least = 0.2;

/**
 * The passage of an article that answers a question clearly better than its own short answer: `undefined` where none does. How
 * often this is right, and by what it was chosen: docs/search.md.
 */
export function choosePassage(
  asked: Asked,
  places: readonly Place[],
  analyser: Analyser,
): Passage | undefined {
  const passages = places.flatMap(({ texts, ...place }) =>
    texts.map((text): Passage => ({ ...place, text })),
  );
  const answer = { id: '', path: [], text: asked.answer };
  const coversMore = (asked.answer ? coverage : coversEnough)(asked, analyser);
  const [own = 0, ...scores] = scoresOf(asked, [answer, ...passages], analyser);
  const best = passages
    .map((passage, n) => ({ passage, score: (scores[n] as number) * fitness(passage) }))
    .filter(({ passage }) => saysMore(asked, passage, analyser) && coversMore(passage))
    .reduce((a, b) => (b.score > a.score ? b : a), { passage: answer, score: 0 });
  const needed = asked.answer
    ? margin * own
    : least * [...asked.features.values()].reduce((sum, weight) => sum + weight, 0);
  return best.score > needed ? best.passage : undefined;
}

/** Whether a passage says more than the question and its headings do: one that only repeats them answers nothing. */
function saysMore(
  { features: asked, title }: Asked,
  { path, text }: Passage,
  { words, stem, isStopWord }: Analyser,
): boolean {
  const known = new Set(words([title, ...path].join(' ')).map(stem));
  const said = [...new Set(words(text).map(stem))].filter((word) => !isStopWord(word));
  const more = said.filter((word) => !known.has(word) && !asked.has(word));
  return more.length >= leastMore && more.length >= leastShareMore * said.length;
}

/** In words, and of all words of the passage. */
const leastMore = 2;
const leastShareMore = 0.2;

/**
 * Whether a passage covers more of a question than the title and the short answer do. What names it, the headings above and the
 * first cell of a row, tells what it is about; another word may stand there by the way. Of a short question nothing else
 * counts. A row says little without its table: its names, the title and the answer have to cover half of the question, or
 * its first cell is a number of it, like the code of an error.
 */
function coverage({ read, features: asked, title, answer }: Asked, analyser: Analyser) {
  const content = contentOf(read, analyser);
  const isShort = content.filter(([, { kind }]) => kind === 'word').length <= fewWords;
  const names = content.map(([name]) => name);
  const known = features(`${title}\n${answer}`, analyser);
  const open = names.filter((name) => !known.has(name));
  const whole = weightOf(names, asked);

  return ({ path, text }: Passage): boolean => {
    const cell = row.exec(text)?.[1];
    const naming = features([...path, cell ?? ''].join('\n'), analyser);
    const named = open.filter((name) => naming.has(name));
    if (cell !== undefined) {
      const uncovered = weightOf(open, asked) - weightOf(named, asked);
      if (uncovered > whole / 2 && !named.some(isNumber)) return false;
    }
    const saying: Features = isShort || cell !== undefined ? new Map() : features(text, analyser);
    const said = open.filter((name) => saying.has(name) && !naming.has(name) && !isNumber(name));
    return weightOf(named, asked) + saidShare * weightOf(said, asked) > leastGain * whole;
  };
}

/**
 * How much of a question's weight a passage and what stands above it have to have where no short answer does. In a text without
 * spaces neighbouring characters of two words are features too, which no other text has.
 */
const leastCovered: Record<Analyser['writing'], number> = { spaced: 0.5, unspaced: 0.4 };

function coversEnough({ read, features: asked, title }: Asked, analyser: Analyser) {
  const names = contentOf(read, analyser).map(([name]) => name);
  const needed = leastCovered[analyser.writing] * weightOf(names, asked);
  return ({ path, text }: Passage): boolean => {
    const said = features([title, ...path, text].join('\n'), analyser);
    const covered = names.filter((name) => said.has(name));
    return weightOf(covered, asked) >= needed;
  };
}

/** What of a question tells its subject, numbers among it. */
const contentOf = (question: string, analyser: Analyser) =>
  [...features(question, analyser)].filter(
    ([name, feature]) => isContent(name, feature, analyser) || isNumber(name),
  );

const weightOf = (names: readonly string[], asked: Asked['features']) =>
  names.reduce((sum, name) => sum + (asked.get(name) ?? 0), 0);

/** A question of so many content words is short. */
const fewWords = 2;
/** How much of the weight of a question a passage has to add, and how much of it counts that does not name the passage. */
const leastGain = 0.1;
const saidShare = 0.25;

/** A row of a table: its first cell, then the others with the heads of their columns. */
const row = /^(.*?) · .*[:：]/;

/** In running text a number may mean anything. */
const isNumber = (name: string) => /^\d+$/.test(name);

/** Steps say what to do; what stands before the first heading says more often what the article is about. */
function fitness({ path, text }: Passage): number {
  const steps = /^\d+\. /m.test(text) ? 1.1 : 1;
  return path.length > 0 ? steps : steps * 0.75;
}

/** How much a feature counts in the title and the headings above a passage, and in it at most. */
const pathTimes = 3;
const mostTimes = 2;
/** By which repetitions count less and less, and by which a long passage counts less, as in BM25. */
const saturation = 1;
const lengthShare = 0.5;
/** How much a piece of a word, or a character, counts beside a whole word. */
const pieceShare = 0.5;

/** Scores passages of one article. What all of them have tells little. */
function scoresOf(
  { title, features: asked }: Asked,
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

const timesIn = (text: Features, name: string) => text.get(name)?.count ?? 0;

function wordCount(text: Features): number {
  let count = 0;
  for (const feature of text.values()) if (feature.kind === 'word') count += feature.count;
  return count;
}
