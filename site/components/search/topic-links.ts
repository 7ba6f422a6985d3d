import type { Answers } from '../../search/answers.ts';
import { pagePath } from '../browser/language.ts';
import { said } from './strings.ts';

/** The topics that have results, each a link to its results alone. */
export function topicLinks({ topics, question }: Answers): HTMLElement | '' {
  const params = new URLSearchParams(location.search);
  const chosen = params.get('topic');
  const named = Object.entries(topics);
  if (named.length < 2 && !chosen) return '';

  const nav = document.createElement('nav');
  nav.className = 'chips';
  nav.setAttribute('aria-label', said('filter'));
  const exact = params.has('exact') ? '&exact' : '';
  const link = (name: string, topic?: string) => {
    const anchor = document.createElement('a');
    anchor.href = `${pagePath('search/')}?q=${encodeURIComponent(question)}${exact}${topic ? `&topic=${topic}` : ''}`;
    anchor.textContent = name;
    if ((topic ?? null) === chosen) anchor.setAttribute('aria-current', 'true');
    return anchor;
  };
  nav.append(link(said('everyTopic')), ...named.map(([topic, name]) => link(name, topic)));
  return nav;
}
