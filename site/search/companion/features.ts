import type { Analyser } from '../../languages/analyser.ts';
import { fold } from '../../languages/fold.ts';
import { charactersOf } from '../../languages/split-words.ts';
import { exactTerms } from '../exact-terms.ts';

/** One thing that texts are compared by: a word, two words in a row, a piece of a word, a code that means only itself. */
export interface Feature {
  kind: 'word' | 'pair' | 'piece' | 'exact';
  /** How often the text has it; less than once for what is less than a word. */
  count: number;
}

/** The features of a text by their names; that of a piece, and of two characters, begins with "~", of an exact term with "=". */
export type Features = Map<string, Feature>;

/** The pieces of words by which texts are compared. */
interface Pieces {
  /** In characters. */
  shortest: number;
  /** How much a piece counts beside a whole word where cosines are measured. */
  share: number;
  /** And how much of that where term scores are. */
  scoreShare: number;
  /** How much a piece of a word of a body counts there: long texts have pieces of everything. */
  bodyShare: number;
}

/** Three and four letters; without spaces single characters, each of which tells as much as a word. */
export const piecesOf: Readonly<Record<Analyser['writing'], Pieces>> = {
  spaced: { shortest: 3, share: 0.3, scoreShare: 0.6, bodyShare: 0.1 },
  unspaced: { shortest: 1, share: 1, scoreShare: 1, bodyShare: 1 },
};

/** How much two words in a row count beside one. */
export const pairShare = 0.5;

/** A text that has an exact term has little else that tells as much. */
export const exactShare = 1.5;

export function features(text: string, analyser: Analyser): Features {
  const found =
    analyser.writing === 'spaced' ? ofWords(text, analyser) : ofCharacters(text, analyser);
  for (const term of exactTerms(text))
    add(found, exactName(term), { kind: 'exact', count: exactShare });
  return found;
}

/** The name of an exact term, and the word of the index that stands for it. A run of a message has a word before the sign. */
export const exactName = (term: string) => `=${term}`;

export const isExactName = (name: string) => name.includes('=');

/** What a word of the index is found by: its stem. An exact term has none. */
export const termOf = (word: string, { stem }: Analyser) => (isExactName(word) ? word : stem(word));

/** Whether a feature says what a question is about: a word or two characters, but no stop word, nor a number alone. */
export function isContent(name: string, { kind }: Feature, { isStopWord }: Analyser): boolean {
  if (kind === 'exact') return true;
  const isPiece = name.startsWith('~');
  if (/^~?\d+$/.test(name)) return false;
  if (kind !== 'word' && !(kind === 'pair' && isPiece)) return false;
  if (isStopWord(name.replace('~', ''))) return false;
  return !isPiece || ![...name.slice(1)].every(isStopWord);
}

function ofWords(text: string, { words, stem, isStopWord }: Analyser): Features {
  const found: Features = new Map();
  let before: string | undefined;
  for (const word of words(text)) {
    const term = stem(word);
    add(found, term, { kind: 'word', count: 1 });
    if (before !== undefined) add(found, `${before} ${term}`, { kind: 'pair', count: pairShare });
    if (!isStopWord(term)) addPieces(found, word);
    before = term;
  }
  return found;
}

/** Every three and four neighbouring letters; an underscore is the edge of the word. */
function addPieces(found: Features, word: string) {
  const { shortest, share } = piecesOf.spaced;
  const edged = `_${word}_`;
  for (const length of [shortest, shortest + 1]) {
    for (let at = 0; at + length <= edged.length; at++)
      add(found, `~${edged.slice(at, at + length)}`, { kind: 'piece', count: share });
  }
}

function ofCharacters(text: string, { words }: Analyser): Features {
  const found: Features = new Map();
  for (const word of words(text)) add(found, word, { kind: 'word', count: 1 });
  for (const run of fold(text).split(' ')) {
    const characters = charactersOf(run);
    for (const [n, character] of characters.entries()) {
      const next = characters[n + 1];
      add(found, `~${character}`, { kind: 'piece', count: piecesOf.unspaced.share });
      if (next) add(found, `~${character}${next}`, { kind: 'pair', count: 1 });
    }
  }
  return found;
}

function add(found: Features, name: string, feature: Feature) {
  const known = found.get(name);
  if (known) known.count += feature.count;
  else found.set(name, feature);
}
