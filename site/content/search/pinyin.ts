import { pinyin } from 'pinyin-pro';
import type { PinyinPart } from '../../search/companion/format/index-format.ts';

/** Pairs that stand in few texts of a large site are hardly typed, and cost bytes. */
const mostPairs = 12_000;

/** How the Chinese words of these texts are typed in pinyin, each character as it is read where it stands. */
export function pinyinOf(texts: readonly string[]): PinyinPart {
  const readings = new Map<string, Map<string, number>>();
  const pairs = new Map<string, number>();
  for (const run of texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])) {
    const characters = [...run];
    const typed = pinyin(run, { type: 'array', toneType: 'none', v: true });
    for (const [n, character] of characters.entries()) {
      const reading = typed[n] ?? '';
      if (!/^[a-z]+$/.test(reading)) continue;
      const known = readings.get(character) ?? new Map<string, number>();
      readings.set(character, known);
      count(known, reading);
      if (n > 0) count(pairs, `${characters[n - 1]}${character}`);
    }
  }
  const characters = [...readings].map(([character, known]) => ({ character, known }));
  return {
    characters: characters
      .sort((a, b) => total(b.known) - total(a.known) || compare(a.character, b.character))
      .map(({ character, known }) => character + byCount(known).join())
      .join(''),
    pairs: byCount(pairs).slice(0, mostPairs).join(''),
  };
}

function count(counts: Map<string, number>, name: string) {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

const total = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, times) => sum + times, 0);

/** The names, the most frequent first; equally frequent ones in an order that is the same on every machine. */
const byCount = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, times], [b, more]) => more - times || compare(a, b)).map(([name]) => name);

const compare = (one: string, other: string) => (one < other ? -1 : 1);
