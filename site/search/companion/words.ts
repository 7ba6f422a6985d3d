import type { Posting } from './postings.ts';
import type { WordList } from './word-list.ts';

/** The words of an index, as far as they were read for a question. */
export interface Words {
  words: readonly string[];
  has(term: string): boolean;
  hasPiece(piece: string): boolean;
  having(feature: string): readonly (readonly Posting[])[];
}

/** Lists of words as one. */
export const joined = (lists: readonly WordList[]): Words => ({
  get words() {
    return lists.flatMap(({ words }) => words);
  },
  has: (term) => lists.some((list) => list.has(term)),
  hasPiece: (piece) => lists.some((list) => list.hasPiece(piece)),
  having: (feature) => lists.flatMap((list) => list.having(feature)),
});
