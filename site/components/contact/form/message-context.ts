import { whatAsks } from '../../../../worker/contract/privacy/what-asks.ts';
import type { Manifest } from '../../../../worker/contract/published/manifest.ts';
import { keptLength, queryLength } from '../../../../worker/contract/query.ts';
import { pageLocale } from '../../browser/language.ts';

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
  const comment = new URLSearchParams(location.hash.slice(1)).get('text');
  if (comment && text) {
    // Once: what is read again has it in its draft.
    history.replaceState(history.state, '', location.pathname + location.search);
    text.value = [text.value, comment].filter(Boolean).join('\n\n');
    text.dispatchEvent(new Event('input', { bubbles: true }));
  }

  const subject =
    (article && (await articleTitle(article))) || (question && whatAsks(question, keptLength.max));
  const about = element.querySelector<HTMLElement>('[data-part=about]');
  if (!about || !subject) return;
  const said = document.createElement('bdi');
  said.textContent = subject;
  about.replaceChildren(`${about.dataset['about']} `, said);
  about.hidden = false;
}

/** What an article of this build is called; nothing when there is none of that name, or no connection. */
async function articleTitle(slug: string): Promise<string | undefined> {
  const response = await fetch('/articles.json').catch(() => undefined);
  if (!response?.ok) return undefined;
  const { articles }: Manifest = await response.json();
  return articles[pageLocale].find((article) => article.slug === slug)?.title;
}
