import { basePath, type Locale } from '../../site/languages/registry.ts';
import type { Answers } from '../../site/search/answers.ts';
import type { AppContext } from '../http/context.ts';
import { settingsOf } from '../settings.ts';
import { SearchResults, type SearchWords } from './results.tsx';

interface Search {
  locale: Locale;
  /** Missing when nothing was asked that can be looked for. */
  answers?: Answers;
}

/** The site's own search page with what was found in it, for readers without JavaScript. */
export async function searchPage(c: AppContext, { locale, answers }: Search): Promise<Response> {
  const { locales } = await settingsOf(c.env);
  const path = new URL(`${basePath(locale, locales)}search/`, 'https://assets.local');
  const page = await c.env.ASSETS.fetch(path);
  if (!page.ok) throw new Error(`The build has no search page: ${page.status}`);
  const html = await page.text();

  const headers = new Headers(page.headers);
  for (const name of ['etag', 'content-length']) headers.delete(name);
  headers.set('Cache-Control', 'no-store');
  headers.set('X-Robots-Tag', 'noindex');
  const answered = answers ? filling(answers, wordsIn(html)) : new HTMLRewriter();
  return answered.transform(new Response(html, { headers }));
}

function filling(answers: Answers, words: SearchWords): HTMLRewriter {
  const results = (<SearchResults answers={answers} words={words} />).toString();
  const rewriter = new HTMLRewriter()
    .on('main input[name=q]', valued(answers.question))
    .on('[data-part=results]', {
      element: (place) => void place.setInnerContent(results, { html: true }),
    });
  if (answers.answered) return rewriter;
  return rewriter
    .on('[data-part=none]', { element: (offer) => void offer.removeAttribute('hidden') })
    .on('[data-part=none] input[name=query]', valued(answers.question));
}

const valued = (value: string) => ({
  // The rewriter escapes quotation marks and nothing else.
  element: (field: Element) => void field.setAttribute('value', value.replaceAll('&', '&amp;')),
});

/** The page brings the words of the list of results for its scripts; they are the same here. */
function wordsIn(html: string): SearchWords {
  const json = /id="find-words">(.*?)<\/script>/s.exec(html)?.[1];
  if (!json) throw new Error('The search page has no words for its results.');
  return JSON.parse(json);
}
