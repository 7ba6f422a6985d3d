import { unitShares } from './bm25f.ts';
import { type Features, features, wordsOf } from './features.ts';
import type { ArticlePart, CompanionRoot, SentArticle } from './index-format.ts';
import { type UnitData, unpackUnits } from './packed-passages.ts';
import { type Unit, unitsOf } from './passages.ts';

export interface OpenUnit extends Unit, UnitData {
  /** How much a word of it counts for its article. */
  share: number;
}

/** Articles of one part, by their numbers, as questions can be compared with them. */
export interface OpenPart {
  articles: Map<number, SentArticle>;
  units: OpenUnit[];
  /** The units of the part that have a feature: a unit's number, how often it has it, the next unit … */
  having: Map<string, number[]>;
  /** Every word of the units as it is written, folded. */
  words: Set<string>;
}

/** Opens the part whose first article has the number `first`. */
export function openPart(
  part: ArticlePart,
  first: number,
  { lengths, locale }: CompanionRoot,
): OpenPart {
  const open: OpenPart = { articles: new Map(), units: [], having: new Map(), words: new Set() };
  const units = part.articles.map(unitsOf);
  const owners = units.flatMap((own, n) => own.map(() => first + n));
  const data = unpackUnits(part, owners).values();
  for (const [n, article] of part.articles.entries()) {
    open.articles.set(first + n, article);
    const own = units[n] ?? [];
    const texts = own.map(({ text }) => features(text, locale));
    const shares = unitShares(own, texts, lengths);
    for (const [k, unit] of own.entries()) {
      addText(open, texts[k] ?? new Map());
      for (const word of wordsOf(unit.text, locale)) open.words.add(word);
      open.units.push({ ...unit, ...(data.next().value as UnitData), share: shares[k] ?? 0 });
    }
  }
  return open;
}

function addText({ having, units }: OpenPart, text: Features) {
  for (const [name, { count }] of text) {
    const known = having.get(name);
    if (known) known.push(units.length, count);
    else having.set(name, [units.length, count]);
  }
}
