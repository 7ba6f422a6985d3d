import { stem } from '../../languages/en/stem.ts';
import { fold } from '../../languages/fold.ts';
import { stopWords } from '../../languages/stop-words.ts';

/** One thing that texts are compared by: a word, two words in a row, a piece of a word. */
export interface Feature {
  kind: 'word' | 'pair' | 'piece';
  /** How often the text has it; less than once for what is less than a word. */
  count: number;
}

/** The features of a text by their names. */
export type Features = Map<string, Feature>;

/** How much a pair of words, and a piece of a word, counts beside a whole word. */
const pairShare = 0.5;
export const pieceShare = 0.3;

/** The features of a text. Chinese has no spaces and few endings, so there its characters are the pieces. */
export const features = (text: string, locale: string): Features =>
  isChinese(locale) ? chineseFeatures(text, locale) : englishFeatures(text);

/** The folded words of a text in their order. */
export const wordsOf = (text: string, locale: string): string[] =>
  isChinese(locale) ? segments(text, locale) : spaced(text);

/** What a word counts as: in English its stem. */
export const termOf = (word: string, locale: string) => (isChinese(locale) ? word : stem(word));

/** Whether a term is a word that questions are built with and that tells little of their subject. */
export const isFiller = (term: string, locale: string): boolean =>
  isChinese(locale) ? chineseFillers.has(term) : fillers.has(term);

export const isChinese = (locale: string) => locale.startsWith('zh');

const chineseFillers = stopWords['zh-CN'] ?? new Set<string>();
const fillers = new Set([...(stopWords['en'] ?? [])].map(stem));

function englishFeatures(text: string): Features {
  const found: Features = new Map();
  let before: string | undefined;
  for (const word of spaced(text)) {
    const term = stem(word);
    add(found, term, { kind: 'word', count: 1 });
    if (before !== undefined) add(found, `${before} ${term}`, { kind: 'pair', count: pairShare });
    if (!fillers.has(term)) addPieces(found, word);
    before = term;
  }
  return found;
}

/** Every three and four neighbouring letters; an underscore is the edge of the word. */
function addPieces(found: Features, word: string) {
  const edged = `_${word}_`;
  for (const length of [3, 4]) {
    for (let at = 0; at + length <= edged.length; at++) {
      const piece = `~${edged.slice(at, at + length)}`;
      add(found, piece, { kind: 'piece', count: pieceShare });
    }
  }
}

function chineseFeatures(text: string, locale: string): Features {
  const found: Features = new Map();
  for (const word of segments(text, locale)) add(found, word, { kind: 'word', count: 1 });
  for (const run of fold(text).split(' ')) {
    const signs = signsOf(run);
    for (const [n, sign] of signs.entries()) {
      const next = signs[n + 1];
      add(found, `~${sign}`, { kind: 'piece', count: 1 });
      if (next) add(found, `~${sign}${next}`, { kind: 'pair', count: 1 });
    }
  }
  return found;
}

/** The characters of a Chinese text; a run of letters or digits is one. */
export const signsOf = (text: string): string[] => text.match(/[a-z0-9]+|\S/gu) ?? [];

function segments(text: string, locale: string): string[] {
  segmenter ??= new Intl.Segmenter(locale, { granularity: 'word' });
  return [...segmenter.segment(fold(text))].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
}

/** Only Chinese is cut by it, so one is enough. */
let segmenter: Intl.Segmenter | undefined;

const spaced = (text: string) => fold(text).split(' ').filter(Boolean);

function add(found: Features, name: string, feature: Feature) {
  const known = found.get(name);
  if (known) known.count += feature.count;
  else found.set(name, feature);
}
