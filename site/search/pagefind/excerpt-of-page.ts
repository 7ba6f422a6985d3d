import type { Result } from '../answers.ts';
import type { Page } from './full-text.ts';
import type { Ranked } from './rank.ts';

type Section = Page['sub_results'][number];

/** Reads what is shown of an article: the section in which most of the words stand, and its text. */
export async function passage({ hits, score }: Ranked): Promise<Result> {
  // In turn: Pagefind keeps one object a page and writes each word's excerpt into it.
  const found: { section: Section; score: number }[] = [];
  let meta: Page['meta'] = {};
  let url = '';
  for (const hit of hits) {
    const page = await hit.data();
    meta = page.meta;
    url = page.url;
    const [section] = page.sub_results;
    if (section) found.push({ section: { ...section }, score: hit.score });
  }

  const best = mostTelling(found);
  return {
    article: meta['article'] ?? '',
    title: meta['title'] ?? '',
    topic: meta['topic'] ?? '',
    topicName: meta['topic-name'] ?? '',
    url: best?.url ?? url,
    answer: '',
    excerpt: best ? trimmed(best.plain_excerpt) : '',
    score,
  };
}

/** An excerpt begins with a word, and says when it breaks off. */
function trimmed(excerpt: string): string {
  const text = excerpt.replace(/^[\s.,;:!?)\]，。；：！？、）·]+/u, '').trimEnd();
  return /[.!?。！？…:：]$/.test(text) ? text : `${text} …`;
}

function mostTelling(found: { section: Section; score: number }[]): Section | undefined {
  const scores = new Map<string, number>();
  for (const { section, score } of found) {
    scores.set(section.url, (scores.get(section.url) ?? 0) + score);
  }
  const [url] = [...scores].sort(([, a], [, b]) => b - a)[0] ?? [];
  return found.filter(({ section }) => section.url === url).sort((a, b) => b.score - a.score)[0]
    ?.section;
}
