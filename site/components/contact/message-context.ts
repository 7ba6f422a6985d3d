import { queryLength } from '../../../worker/contract/query.ts';
import { articleTitle } from './article-title.ts';

/** Where the reader comes from goes with the message, so that nobody has to explain it again. */
export async function tellContext(
  element: HTMLElement,
  hidden: (name: 'page' | 'query', value: string | null) => void,
) {
  const params = new URLSearchParams(location.search);
  const article = params.get('article');
  const question = params.get('q');
  hidden('page', article && `${location.pathname.replace(/contact\/$/, '')}articles/${article}/`);
  hidden('query', question && [...question].slice(0, queryLength.max).join(''));
  const text = element.querySelector<HTMLTextAreaElement>('[name=text]');
  if (question && text) text.value ||= question;

  const subject = (article && (await articleTitle(article))) || question;
  const about = element.querySelector<HTMLElement>('[data-part=about]');
  if (!about || !subject) return;
  about.textContent = `${about.dataset['about']} ${subject}`;
  about.hidden = false;
}
