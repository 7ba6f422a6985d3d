import { languageOf } from '../languages/registry/locales.ts';
import { endsSentence } from '../languages/sentences.ts';
import type { Answers, Result, TopicFilter } from '../search/answers.ts';
import { markCount } from '../search/results/mark.ts';
import type { FullText, Hit, Page } from './full-text.ts';

/** So many articles are read from the full text: those after them have a passing word in common. */
const maxArticles = 10;
/** It adds to a list that is shorter than this, and to the nearest of what does not answer: a list ends where relevance does. */
const mostListed = { answered: 5, nearest: 3 };

/**
 * The same results with what the full text adds: the section where the words stand, and below them the
 * articles that the companion index did not find, where it found few. No result changes its place, and choices stay as they are
 * told apart.
 */
export async function addFullText(
  answers: Answers,
  fullText: FullText,
  { topic }: TopicFilter = {},
): Promise<Answers> {
  const ranked = await rank(fullText, answers.words, topic);
  const { wordSeparator } = languageOf(answers.locale);
  const sections = await Promise.all(
    ranked.slice(0, maxArticles).map((found) => sectionOf(found, wordSeparator === '')),
  );
  const byArticle = new Map(sections.map((result) => [result.article, result]));
  const known = new Set(answers.results.map(({ article }) => article));
  const most = answers.answered ? mostListed.answered : mostListed.nearest;
  const results = [
    ...answers.results.map((result, n) =>
      n < answers.choices ? result : withSection(result, byArticle.get(result.article), answers),
    ),
    ...sections
      .filter(({ article }) => !known.has(article))
      .slice(0, Math.max(0, most - known.size)),
  ];
  return { ...answers, results, total: results.length };
}

/** The section is taken where it says more of the question than the summary or the short answer. */
function withSection(
  result: Result,
  section: Result | undefined,
  { words, locale }: Answers,
): Result {
  if (!section) return result;
  const marks = (text: string) => markCount(text, words, locale);
  if (marks(section.excerpt) <= marks(result.excerpt)) return result;
  return {
    ...result,
    excerpt: section.excerpt,
    url: result.url.includes('#') ? result.url : section.url,
  };
}

/** One article and what each word of the question found in it. */
interface Ranked {
  id: string;
  /** Pagefind's scores of all words, added. */
  score: number;
  hits: Hit[];
}

/** An article below this share of the best score has only a passing word in common with the question. */
const leastShare = 0.12;

/**
 * Asks the full text one word at a time and adds the scores. Given the whole question, Pagefind demands every
 * word that it knows on one page, and an ordinary sentence finds nothing.
 */
async function rank(
  fullText: FullText,
  words: readonly string[],
  topic?: string,
): Promise<Ranked[]> {
  // It knows the parts of a code, but not all of its spellings.
  const parts = new Set(words.flatMap((word) => [word, ...word.split(/[^\p{L}\p{M}\p{N}]+/u)]));
  parts.delete('');
  const found = await Promise.all([...parts].map((word) => fullText.find(word, topic)));
  const articles = new Map<string, Ranked>();
  for (const hit of found.flat()) {
    const article = articles.get(hit.id) ?? { id: hit.id, score: 0, hits: [] };
    article.score += hit.score;
    article.hits.push(hit);
    articles.set(hit.id, article);
  }
  const ranked = [...articles.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const least = (ranked[0]?.score ?? 0) * leastShare;
  return ranked.filter(({ score }) => score >= least);
}

type Section = Page['sub_results'][number];

/** Reads what is shown of an article: the section in which most of the words stand, and its text. */
async function sectionOf({ hits, score }: Ranked, isUnspaced: boolean): Promise<Result> {
  // In turn: Pagefind keeps one object a page and writes each word's excerpt into it.
  const found: { section: Section; score: number }[] = [];
  let meta: Page['meta'] = {};
  let url = '';
  let start = '';
  for (const hit of hits) {
    const page = await hit.data();
    meta = page.meta;
    url = page.url;
    start = page.content.slice(0, mostOfStart);
    const [section] = page.sub_results;
    if (section) found.push({ section: { ...section }, score: hit.score });
  }

  const best = bestSection(found);
  const excerpt = trimmed(best?.plain_excerpt ?? '') || trimmed(start);
  return {
    article: meta['article'] ?? '',
    title: meta['title'] ?? '',
    topic: meta['topic'] ?? '',
    topicName: meta['topic-name'] ?? '',
    url: best?.url ?? url,
    answer: '',
    excerpt: isUnspaced ? withoutLatinStops(excerpt) : excerpt,
    score,
  };
}

/** Where an article has no text around a word, it is shown by so many characters of its beginning. */
const mostOfStart = 120;

/** An excerpt begins with a word, and says when it breaks off. */
function trimmed(excerpt: string): string {
  const text = excerpt.replace(/^[\s\p{Terminal_Punctuation}\p{Pe}·]+/u, '').trimEnd();
  if (!text) return '';
  return endsSentence(text) || /[:：]$/.test(text) ? text : `${text} …`;
}

/** Pagefind ends headings and the cells of tables with a stop of Latin text, which is none of Chinese. */
const withoutLatinStops = (excerpt: string) =>
  excerpt.replace(/\.(?=\s+\S)/g, ' ·').replace(/\.$/, '');

function bestSection(found: { section: Section; score: number }[]): Section | undefined {
  const scores = new Map<string, number>();
  for (const { section, score } of found) {
    scores.set(section.url, (scores.get(section.url) ?? 0) + score);
  }
  const [url] = [...scores].sort(([, a], [, b]) => b - a)[0] ?? [];
  return found.filter(({ section }) => section.url === url).sort((a, b) => b.score - a.score)[0]
    ?.section;
}
