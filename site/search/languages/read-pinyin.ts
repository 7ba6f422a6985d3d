import { fold } from '../../languages/fold.ts';
import type { PinyinPart } from '../companion/format/index-format.ts';

const initial = '(?:[zcs]h?|[bpmfdtnlgkhjqxryw])';
const final =
  '(?:iong|i?a(?:ng?|i|o)?|ua(?:ng?|i)?|e(?:ng?|i)?|i(?:ng?|e|u)?|o(?:ng|u)?|u[nioe]?|ve?)';
/** As it is typed. Few begin with a vowel. */
const syllable = `(?:${initial}${final}|a(?:ng?|i|o)?|e(?:ng?|r)?|ou)`;
const one = new RegExp(`^${syllable}$`);
const oneWithTone = new RegExp(`^${syllable}[1-5]?$`);

/** In letters: "zhuang". */
const longest = 6;

/** Whether a question may be pinyin: nothing but its syllables, with spaces between or without, with tones or without. */
export const isPinyin = (question: string): boolean =>
  fold(question)
    .split(' ')
    .every((word) => word !== '' && syllableEnds(word).has(word.length));

/**
 * Where a word may be cut when it is read in syllables from its beginning. The ways to cut it grow exponentially with its
 * length, so each place is gone on from once, however many of them lead there.
 */
export function syllableEnds(word: string): Set<number> {
  const ends = new Set([0]);
  for (let from = 0; from < word.length; from++) {
    if (!ends.has(from)) continue;
    for (let to = from + 1; to <= Math.min(word.length, from + longest + 1); to++)
      if (oneWithTone.test(word.slice(from, to))) ends.add(to);
  }
  return ends;
}

/** How much a character speaks for itself, and after the one before it; the most frequent ones count most. */
const weights = { character: 1, pair: 3, rank: 1 };
/** Against each character: "xian" is 先 sooner than 西安. */
const cost = 3;

/** A way to read the beginning of a question, by its last character. */
interface Reading {
  text: string;
  score: number;
  /** In syllables. */
  length: number;
  /** How many of its characters follow one that they follow in the index. */
  paired: number;
  /** How many of the others are words by themselves: 我, 要. */
  particles: number;
}

/**
 * A question in pinyin as the characters that are meant, by those that follow each other in the index; nothing where it
 * cannot be read whole, or is hardly made of the words of the index.
 */
export function readPinyin(
  question: string,
  part: PinyinPart,
  { particles = new Set(), isBeside = false }: Made = {},
): string | undefined {
  const words = fold(question).replace(/[1-5]/g, '').split(' ');
  const typed = words.join('');
  const ends = endsOf(words);
  const known = { ...openPinyin(part), particles };
  const readings: Map<string, Reading>[] = [
    new Map([['', { text: '', score: 0, length: 0, paired: 0, particles: 0 }]]),
  ];
  for (let from = 0; from < typed.length; from++) {
    for (let to = from + 1; to <= Math.min(typed.length, from + longest); to++) {
      const part = typed.slice(from, to);
      const characters = known.byTyped.get(part.replace('v', 'u'));
      for (const character of characters ?? (one.test(part) ? [` ${part} `] : []))
        lengthen(readings, { from, to, character }, known);
      // No syllable goes on behind a space.
      if (ends.has(to)) break;
    }
  }
  const [best] = [...(readings[typed.length]?.values() ?? [])].sort((a, b) => b.score - a.score);
  return best && isMade(best, isBeside) ? best.text.replace(/ +/g, ' ').trim() : undefined;
}

/** Whether a reading is made of the words of the index: a short one may be a word of another language, and has more to show. */
function isMade({ length, paired, particles }: Reading, isBeside: boolean): boolean {
  if (isBeside) return 2 * paired >= length;
  return paired > 0 && (length > mostByChance || 2 * (paired + particles) >= length - 1);
}

/** What counts as made of the words of the index. */
interface Made {
  /** Characters that are words by themselves. */
  particles?: ReadonlySet<string>;
  /** Whether it stands beside words of the index. */
  isBeside?: boolean;
}

/** In syllables: "same to you" is hardly meant as 啊么头有. */
const mostByChance = 4;

/** Where the words end. */
function endsOf(words: readonly string[]): Set<number> {
  let at = 0;
  return new Set(words.map((word) => (at += word.length)));
}

interface Step {
  from: number;
  to: number;
  character: string;
}

/** Puts a character behind the best reading that ends before it. */
function lengthen(readings: Map<string, Reading>[], { from, to, character }: Step, known: Known) {
  const alone = weights.character + (known.ranks.get(character) ?? 0) - cost;
  for (const [last, { text, score, length, paired, particles }] of readings[from] ?? []) {
    const rank = known.pairs.get(last + character);
    const reading = {
      text: text + character,
      score: score + alone + (rank === undefined ? 0 : weights.pair + rank),
      length: length + 1,
      paired: paired + (rank === undefined ? 0 : 1),
      particles: particles + (rank === undefined && known.particles.has(character) ? 1 : 0),
    };
    readings[to] ??= new Map();
    const before = readings[to].get(character);
    if (!before || before.score < reading.score) readings[to].set(character, reading);
  }
}

/** What is known of how characters are typed. */
interface Known {
  byTyped: Map<string, string[]>;
  /** How frequent a character is, and a pair: `weights.rank` for the first, 0 for the last. */
  ranks: Map<string, number>;
  pairs: Map<string, number>;
  particles: ReadonlySet<string>;
}

function openPinyin({ characters, pairs }: PinyinPart): Omit<Known, 'particles'> {
  const byTyped = new Map<string, string[]>();
  const each = [...characters.matchAll(/(\P{ASCII})([a-z,]+)/gu)].map(
    ([, character = '', typed = '']) => {
      for (const reading of typed.replaceAll('v', 'u').split(','))
        byTyped.set(reading, [...(byTyped.get(reading) ?? []), character]);
      return character;
    },
  );
  return { byTyped, ranks: ranksOf(each), pairs: ranksOf(pairs.match(/../gu) ?? []) };
}

const ranksOf = (names: readonly string[]) =>
  new Map(names.map((name, n) => [name, weights.rank * (1 - n / names.length)]));
