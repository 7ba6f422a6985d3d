import { charactersOf } from '../../../languages/split-words.ts';
import { pairShare, piecesOf } from '../features.ts';
import { Pairs } from './pairs.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a word or a character of a passage says of the features that are asked for: it is added to their lists. */
interface Meaning {
  /** The list of itself. */
  whole?: number[] | undefined;
  /** Those of its pieces, each as often as it has it. */
  pieces: readonly number[][];
  /** Its number among those that pairs are made of. */
  paired?: number | undefined;
}

/** How the words, or the characters, of passages are read for some features. */
export interface Reader {
  /** What one of them says, by its number in the vocabulary. */
  meaningOf(unit: number): Meaning | undefined;
  pieceShare: number;
  pairs: Pairs;
  pairShare: number;
}

/** The lists of features by their names. */
type Lists = ReadonlyMap<string, number[]>;

/** The readers by which passages have the features that `features` finds in their texts. */
export const readersOf = (
  lists: Lists,
  vocabulary: Vocabulary,
): { words: Reader; characters?: Reader } =>
  vocabulary.analyser.writing === 'spaced'
    ? { words: spacedReader(lists, vocabulary) }
    : {
        words: listedReader(lists, '', vocabulary),
        characters: listedReader(lists, '~', vocabulary),
      };

/** Reads words of which only those that were opened tell what they are asked for: by their stems and pieces. */
function spacedReader(lists: Lists, vocabulary: Vocabulary): Reader {
  const { isStopWord } = vocabulary.analyser;
  const pairs = new Pairs(lists, (name) => name.split(' '));
  const piecesIn = pieceReader(lists);
  const known: Meaning[] = [];
  return {
    meaningOf(unit) {
      known[unit] ??= meaningOf(unit);
      return known[unit];
    },
    pieceShare: piecesOf.spaced.share,
    pairs,
    pairShare,
  };

  function meaningOf(unit: number): Meaning {
    const term = vocabulary.termOf(unit);
    const pieces = isStopWord(term) ? [] : piecesIn(vocabulary.words[unit] as string);
    return { whole: lists.get(term), pieces, paired: pairs.numberOf(term) };
  }
}

/** Reads what stands as it is in the names of features, behind a sign: words, or characters. */
function listedReader(lists: Lists, sign: '' | '~', vocabulary: Vocabulary): Reader {
  const pairs = new Pairs(lists, (name) =>
    sign && name.startsWith(sign) ? charactersOf(name.slice(1)) : [],
  );
  const known = new Map<number, Meaning>();
  const units = [...lists.keys()]
    .filter((name) => name.startsWith(sign))
    .map((name) => name.slice(sign.length));
  for (const text of [...units, ...pairs.members]) {
    const unit = vocabulary.find(text);
    const meaning = { whole: lists.get(sign + text), pieces: [], paired: pairs.numberOf(text) };
    if (unit !== undefined) known.set(unit, meaning);
  }
  const isKnown = new Uint8Array(vocabulary.words.length);
  for (const unit of known.keys()) isKnown[unit] = 1;
  return {
    meaningOf: (unit) => (isKnown[unit] ? known.get(unit) : undefined),
    pieceShare: piecesOf.unspaced.share,
    pairs,
    pairShare: 1,
  };
}

/** Finds the pieces of words that are asked for. Most words have none, and their letters tell so without a text of three. */
function pieceReader(lists: Lists): (word: string) => number[][] {
  const { shortest } = piecesOf.spaced;
  const isAsked = new Uint8Array(1 << 12);
  for (const name of lists.keys()) if (name.startsWith('~')) isAsked[placeOf(name, 1)] = 1;
  return (word) => {
    const found: number[][] = [];
    const edged = `_${word}_`;
    for (let at = 0; at + shortest <= edged.length; at++) {
      if (!isAsked[placeOf(edged, at)]) continue;
      for (const length of [shortest, shortest + 1]) {
        const list = lists.get(`~${edged.slice(at, at + length)}`);
        if (list && at + length <= edged.length) found.push(list);
      }
    }
    return found;
  };
}

/** Of three letters, the same for few others. */
const placeOf = (text: string, at: number) =>
  (text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 4) ^ (text.charCodeAt(at + 2) << 8)) & 0xfff;
