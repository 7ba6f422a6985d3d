import { exactTerms } from '../../exact-terms.ts';
import { exactName, exactShare, isExactName } from '../features.ts';
import { type ArticlesInPart, gap } from './articles-in-part.ts';
import { type Reader, readersOf } from './readers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** For a feature, the passages that have it: a passage's number, how often it has it, the next passage … */
type Having = (name: string) => readonly number[];

/**
 * Which passages of some parts have a feature, as `features` tells of their texts: these are read once for all features
 * that a question asks for, and once for each other one. To list all features that they have takes ten times as long.
 */
export function passagesHaving(
  parts: readonly ArticlesInPart[],
  asked: Iterable<string>,
  vocabulary: Vocabulary,
): Having {
  const known = read(asked);
  return (name) => {
    if (!known.has(name)) for (const [other, found] of read([name])) known.set(other, found);
    return known.get(name) ?? [];
  };

  function read(names: Iterable<string>): Map<string, number[]> {
    const found = new Map<string, number[]>();
    for (const name of names) found.set(name, []);
    const { words, characters } = readersOf(found, vocabulary);
    const isExactAsked = [...found.keys()].some(isExactName);
    let first = 0;
    for (const part of parts) {
      readUnits(part.words, first, words);
      if (characters) readUnits(part.characters, first, characters);
      if (isExactAsked) readExact(part, first, found);
      first += part.passages.length;
    }
    return found;
  }
}

/** Reads words or characters of passages, the first of which has the number `first`. */
function readUnits(passages: ArticlesInPart['words'], first: number, reader: Reader) {
  let passage = first;
  for (const units of passages) {
    let before: number | undefined;
    for (const unit of units) {
      const meaning = unit === gap ? undefined : reader.meaningOf(unit);
      if (meaning) {
        if (meaning.whole) add(meaning.whole, passage, 1);
        for (const piece of meaning.pieces) add(piece, passage, reader.pieceShare);
        const pair = reader.pairs.of(before, meaning.paired);
        if (pair) add(pair, passage, reader.pairShare);
      }
      before = meaning?.paired;
    }
    passage++;
  }
}

function readExact(part: ArticlesInPart, first: number, found: Map<string, number[]>) {
  part.exact ??= part.passages.map(({ text }) => exactTerms(text).map(exactName));
  for (const [n, names] of part.exact.entries())
    for (const name of names) {
      const list = found.get(name);
      if (list) add(list, first + n, exactShare);
    }
}

function add(list: number[], passage: number, count: number) {
  const last = list.length - 1;
  if (list[last - 1] === passage) list[last] = (list[last] as number) + count;
  else list.push(passage, count);
}
