import type { Analyser } from '../../../languages/analyser.ts';
import { type Features, features, isContent } from '../features.ts';
import type { Asked, Candidate } from './candidate.ts';
import { cellOf } from './passage-scores.ts';

/**
 * Whether a passage covers more of a question than the title and the short answer do. What names it, the headings above and the
 * first cell of a row, tells what it is about; another word may stand there by the way. Of a short question nothing else
 * counts. The more of its own heading is asked, the less it has to add; and the name of a closed question or a tab counts for
 * something where the answer has those words, too. A row says little without its table: its names, the title and the answer have
 * to cover half of the question, or its first cell is a number of it, like the code of an error.
 */
export function coversMore(asked: Asked, analyser: Analyser) {
  const content = contentOf(asked, analyser);
  const isShort = content.filter(([, { kind }]) => kind === 'word').length <= fewWords;
  const names = content.map(([name]) => name);
  const known = features(`${asked.title}\n${asked.answer}`, analyser);
  const open = names.filter((name) => !known.has(name));
  const inTitle = features(asked.title, analyser);
  const byTheWay = names.filter((name) => known.has(name) && !inTitle.has(name));
  const whole = weightIn(asked, names);

  return ({ passage: { id, path, text }, share }: Candidate): boolean => {
    const cell = cellOf(text);
    const naming = features([...path, cell ?? ''].join('\n'), analyser);
    const named = open.filter((name) => naming.has(name));
    if (cell !== undefined) {
      const uncovered = weightIn(asked, open) - weightIn(asked, named);
      if (uncovered > whole / 2 && !named.some(isNumber)) return false;
    }
    const saying: Features = isShort || cell !== undefined ? new Map() : features(text, analyser);
    const said = open.filter((name) => saying.has(name) && !naming.has(name) && !isNumber(name));
    const also = isClosed(id) ? byTheWay.filter((name) => naming.has(name)) : [];
    const gain =
      weightIn(asked, named) +
      saidShare * weightIn(asked, said) +
      closedShare * weightIn(asked, also);
    return gain > leastGain * (1 - shareGain * share) * whole;
  };
}

/** A question of so many content words is short. */
const fewWords = 2;
/** How much of the weight of a question a passage has to add, and how much of it counts that does not name the passage. */
const leastGain = 0.09;
const saidShare = 0.25;
/** And what names a closed part and stands in the answer as well. */
const closedShare = 0.3;
/** How much less it is where all of the passage's heading is asked. */
const shareGain = 0.7;

/** A question or a tab: people ask for its name. */
const isClosed = (id: string) => /^(?:question|tab)\./.test(id);

/** In running text a number may mean anything. */
const isNumber = (name: string) => /^\d+$/.test(name);

/**
 * How much of a question's weight a passage and what stands above it have to have where no short answer does. In a text without
 * spaces neighbouring characters of two words are features too, which no other text has.
 */
const leastCovered: Record<Analyser['writing'], number> = { spaced: 0.5, unspaced: 0.4 };

export function coversEnough(asked: Asked, analyser: Analyser) {
  const names = contentOf(asked, analyser).map(([name]) => name);
  const needed = leastCovered[analyser.writing] * weightIn(asked, names);
  return ({ passage: { path, text } }: Candidate): boolean => {
    const said = features([asked.title, ...path, text].join('\n'), analyser);
    const covered = names.filter((name) => said.has(name));
    return weightIn(asked, covered) >= needed;
  };
}

/** How much of the words of a question that tell its subject a text has, by weight. */
export function shareOfWords(asked: Asked, text: string, analyser: Analyser): number {
  const has = features(text, analyser);
  const words = contentOf(asked, analyser).filter(([, { kind }]) => kind === 'word');
  const names = words.map(([name]) => name);
  const covered = names.filter((name) => has.has(name));
  return weightIn(asked, covered) / (weightIn(asked, names) || 1);
}

/** What of a question tells its subject, numbers among it. */
const contentOf = ({ read }: Asked, analyser: Analyser) =>
  [...features(read, analyser)].filter(
    ([name, feature]) => isContent(name, feature, analyser) || isNumber(name),
  );

const weightIn = ({ features: asked }: Asked, names: readonly string[]) =>
  names.reduce((all, name) => all + (asked.get(name) ?? 0), 0);
