import type { Answers } from '../search/answers.ts';
import { said } from './find-words.ts';
import { pagePath } from './page-path.ts';

/** The topics among the results, each a link to its results alone. */
export function topicLinks({ results, question }: Answers, locale: string): HTMLElement | '' {
  const chosen = new URLSearchParams(location.search).get('topic');
  const topics = new Map(results.map(({ topic, topicName }) => [topic, topicName]));
  if (topics.size < 2 && !chosen) return '';

  const nav = document.createElement('nav');
  nav.className = 'try';
  nav.setAttribute('aria-label', said('filter'));
  const link = (name: string, topic?: string) => {
    const anchor = document.createElement('a');
    anchor.href = `${pagePath(locale, 'search/')}?q=${encodeURIComponent(question)}${topic ? `&topic=${topic}` : ''}`;
    anchor.textContent = name;
    if ((topic ?? null) === chosen) anchor.setAttribute('aria-current', 'true');
    return anchor;
  };
  nav.append(link(said('everyTopic')), ...[...topics].map(([topic, name]) => link(name, topic)));
  return nav;
}
