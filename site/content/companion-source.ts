import type { Nodes } from 'mdast';
import { fold } from '../languages/fold.ts';
import { analyserOf } from '../languages/registry/analysers.ts';
import type { Locale } from '../languages/registry/locales.ts';
import { synonymGroupsOf } from '../languages/registry/synonyms.ts';
import type { CompanionSource, SourceArticle } from '../search/companion/build/source.ts';
import { headingSlug, passagesOf } from '../search/companion/format/passages.ts';
import { pagePath } from './addresses/pages.ts';
import { bodyNodes, bodyText, headingIds, nodeText } from './article/body/nodes.ts';
import { type Article, publishedArticles } from './article/read.ts';
import { contactOf } from './contact/contact.ts';
import { inLocale } from './in-locale.ts';
import { anchorTexts } from './search/anchor-texts.ts';
import { traditionalPairs } from './search/chinese-scripts.ts';
import { earlierNames } from './search/earlier-names.ts';
import { ownNames } from './search/own-names.ts';
import { pinyinOf } from './search/pinyin.ts';
import { placesOf } from './search/places/places.ts';
import { quotesOf } from './search/quotes.ts';
import { synonymsFor } from './search/synonyms.ts';
import { wordsAcross } from './search/words-across.ts';
import { topics } from './topics.ts';

/** What the companion index of a locale is built from: its articles that are published by `now`. */
export const companionSource = (locale: Locale, now: Date): CompanionSource =>
  sourceOf(locale, publishedArticles(now));

/** The same of the articles that are given, those of other languages among them: the same in whatever order they come. */
export function sourceOf(locale: Locale, everywhere: readonly Article[]): CompanionSource {
  const articles = everywhere.filter((article) => article.locale === locale);
  const across = wordsAcross(locale, everywhere);
  const byFile = articles
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map((article) => ({ article, nodes: bodyNodes(article) }));
  const anchors = anchorTexts(byFile, locale);
  const titles = new Set(articles.map(({ data }) => fold(data.title)));
  const sources = byFile.map((parsed) => ({
    ...sourceArticle(parsed, anchors.get(parsed.article.slug) ?? []),
    quotes: quotesOf(parsed.nodes, titles),
  }));
  return {
    locale,
    base: pagePath(locale),
    topics: Object.fromEntries(
      // What a topic of drafts alone is called is nobody's to read yet.
      topics
        .filter(({ id }) => articles.some(({ topic }) => topic === id))
        .map(({ id, name }) => [id, inLocale(name, locale)]),
    ),
    articles: sources,
    ...(across && { across }),
    contact: contactOf(locale),
    traditional: analyserOf(locale).foldsTraditional ? traditionalPairs() : '',
    ...(analyserOf(locale).typedInPinyin && {
      pinyin: pinyinOf(wordsOfQuestions(sources, locale)),
    }),
  };
}

function sourceArticle(
  { article, nodes }: { article: Article; nodes: readonly Nodes[] },
  anchors: readonly string[],
): SourceArticle {
  const { locale, slug, topic, data } = article;
  return {
    id: slug,
    title: data.title,
    topic,
    // Who gets the short answer needs no summary.
    summary: data.answer ? '' : (data.summary ?? ''),
    answer: data.answer ?? '',
    headings: headingsOf(nodes),
    questions: data.questions,
    phrasings: data.phrasings,
    keywords: [
      ...data.keywords,
      ...synonymsFor(ownNames(data), locale),
      ...anchors,
      ...earlierNames(article),
    ],
    body: addressWords(slug, locale) + bodyText(nodes),
    places: placesOf(nodes, locale),
  };
}

/** What questions are made of: what names the articles, what customers say for that, and what every question has. */
const wordsOfQuestions = (articles: readonly SourceArticle[], locale: Locale): string[] => [
  ...articles.flatMap(passagesOf).map(({ text }) => text),
  ...synonymGroupsOf(locale),
  // Each is in many questions: 如何 is no 入和.
  ...analyserOf(locale).stopWords.flatMap((word) => Array<string>(stopWordTimes).fill(word)),
];

const stopWordTimes = 20;

/** The address has Latin words, which the text of a language without spaces has not: the article is found by them too. */
const addressWords = (slug: string, locale: Locale) =>
  analyserOf(locale).writing === 'unspaced' ? `${slug.replaceAll('-', ' ')} ` : '';

function headingsOf(nodes: readonly Nodes[]): SourceArticle['headings'] {
  const headings = nodes.filter((node) => node.type === 'heading');
  const slugs = headingIds(headings);
  return headings.map((heading, n) => {
    const text = nodeText(heading);
    const slug = slugs[n];
    return slug === undefined || slug === headingSlug(text) ? { text } : { text, slug };
  });
}
