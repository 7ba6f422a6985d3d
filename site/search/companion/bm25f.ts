import { type Feature, type Features, isChinese } from './features.ts';
import type { CompanionRoot, Field } from './index-format.ts';
import type { Unit } from './passages.ts';

/** How much a word counts where it stands. The body is long and tells least. */
const fieldWeights: Record<Field, number> = {
  title: 4,
  question: 2,
  keyword: 2,
  heading: 2,
  answer: 1,
  summary: 1,
  body: 1,
};

/** How soon a repeated feature stops to count, and how much a long field is held against it. */
const saturation = 2;
const lengthShare = 0.9;
/** A word that the question repeats counts this often at most. */
const mostAsked = 1.5;
/** How much a piece of an English word counts here of what it counts where likeness is measured. */
const pieceImpact = 0.6;

/** How often a question asks for a feature. */
export const askedTimes = ({ kind, count }: Feature, locale: string) =>
  kind === 'piece' && !isChinese(locale) ? count * pieceImpact : count;

/** What one feature adds to an article's score by how often its weighted fields have it (Robertson & Zaragoza 2009). */
export const impact = (rarity: number, asked: number, frequency: number) =>
  (rarity * Math.min(asked, mostAsked) * frequency * (saturation + 1)) / (frequency + saturation);

/** How much one word of the body counts. */
export const bodyShare = (length: number, mean: CompanionRoot['lengths']) =>
  fieldShare('body', length, mean);

/** For each unit of an article, how much one word of it counts. */
export function unitShares(
  units: readonly Unit[],
  texts: readonly Features[],
  mean: CompanionRoot['lengths'],
): number[] {
  const lengths = fieldLengths(units, texts);
  return units.map(({ kind }) => fieldShare(kind, lengths.get(kind) ?? 0, mean));
}

/** The words that an article has in each field of its units. */
export function fieldLengths(
  units: readonly Unit[],
  texts: readonly Features[],
): Map<Field, number> {
  const lengths = new Map<Field, number>();
  for (const [n, { kind }] of units.entries()) {
    lengths.set(kind, (lengths.get(kind) ?? 0) + wordCount(texts[n] ?? new Map()));
  }
  return lengths;
}

function wordCount(text: Features): number {
  let count = 0;
  for (const feature of text.values()) if (feature.kind === 'word') count += feature.count;
  return count;
}

function fieldShare(field: Field, length: number, mean: CompanionRoot['lengths']): number {
  return fieldWeights[field] / (1 - lengthShare + (lengthShare * length) / (mean[field] || 1));
}
