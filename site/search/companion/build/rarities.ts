import { features, isFiller, termOf } from '../features.ts';
import { rarityOf } from '../idf.ts';
import type { SourceText } from './read-source.ts';

/** How telling each feature of these texts is: the same as a question's are when it is asked. */
export function rarities(texts: readonly SourceText[], locale: string): (name: string) => number {
  const having = new Map<string, number>();
  for (const text of texts)
    for (const name of namesIn(text, locale)) having.set(name, (having.get(name) ?? 0) + 1);
  const rarity = new Map<string, number>();
  for (const [name, articles] of having)
    rarity.set(name, rarityOf(name, articles, { articles: texts.length, locale }));
  return (name) => rarity.get(name) ?? 0;
}

/** The features of an article's units, and of each word of its body alone. */
function namesIn({ texts, body }: SourceText, locale: string): Set<string> {
  const inUnits = texts.flatMap((text) => [...text.keys()]);
  const words = [...new Set(body)].filter((word) => !isFiller(termOf(word, locale), locale));
  return new Set([...inUnits, ...words.flatMap((word) => [...features(word, locale).keys()])]);
}
