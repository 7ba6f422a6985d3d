import type { Field, SentArticle } from '../index-format.ts';
import { blendOf } from './blend.ts';
import { inFiles } from './index-files.ts';
import { learn } from './learn.ts';
import { readSource, type SourceText } from './read-source.ts';
import type { CompanionSource } from './source.ts';
import { neededPairs } from './traditional.ts';
import { usedGroups } from './used-groups.ts';
import { wordIndex } from './word-index.ts';

/** Builds the companion index of one language: its files by their names. Takes seconds for a thousand articles. */
export function buildCompanion(source: CompanionSource): Map<string, string> {
  const { locale, articles, base, topics, traditional } = source;
  const texts = readSource(source);
  const { units, loudness } = learn(texts, locale);
  const words = wordIndex(texts, locale);
  const facts = {
    locale,
    articles: articles.length,
    base,
    topics,
    lengths: meanLengths(texts),
    blend: blendOf(articles),
    loudness,
    everyday: usedGroups(texts, locale),
  };
  const sent = articles.map(({ body: _, ...article }, n): SentArticle => {
    const headings = article.headings.map(({ text, slug }) => (slug ? { text, slug } : text));
    return { ...article, headings, length: texts[n]?.body.length ?? 0 };
  });
  const text = JSON.stringify([articles, words.map(({ word }) => word)]);
  return inFiles(facts, {
    words,
    articles: sent,
    units,
    traditional: neededPairs(traditional, text),
  });
}

function meanLengths(texts: readonly SourceText[]): Record<Field, number> {
  const mean = (field: Field) =>
    texts.reduce((sum, { lengths }) => sum + (lengths.get(field) ?? 0), 0) / (texts.length || 1);
  const fields: Field[] = ['title', 'question', 'keyword', 'heading', 'answer', 'summary', 'body'];
  return Object.fromEntries(
    fields.map((field) => [field, Math.round(10 * mean(field)) / 10]),
  ) as Record<Field, number>;
}
