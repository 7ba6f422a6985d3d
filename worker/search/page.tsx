import { basePath, type Locale } from '../../site/languages/registry/locales.ts';
import type { Answers } from '../../site/search/answers.ts';
import { inItsLetters } from '../../site/search/in-its-letters.ts';
import { type ResultStrings, resultStrings } from '../../site/search/results/strings.ts';
import { fetchBuilt, headersOfFilled } from '../built-files.ts';
import type { AppContext } from '../http/context.ts';
import { ownerName, settingsOf } from '../settings.ts';
import { type Asked, SearchResults } from './results.tsx';

interface Search {
  locale: Locale;
  /** Missing when nothing was asked that can be looked for. */
  answers?: Answers;
  asked?: Asked;
}

/** The site's own search page with what was found in it, for readers without JavaScript. */
export async function searchPage(
  c: AppContext,
  { locale, answers, asked = { refused: [], isExact: false } }: Search,
): Promise<Response> {
  const settings = await settingsOf(c.env);
  const page = await fetchBuilt(c.env, `${basePath(locale, settings.locales)}search/`);

  const headers = headersOfFilled(page);
  headers.set('X-Robots-Tag', 'noindex');
  const strings = resultStrings(locale, ownerName(settings, locale), settings.locales);
  const answered = answers ? filling(answers, strings, asked) : new HTMLRewriter();
  return answered.transform(new Response(page.body, { headers }));
}

function filling(answers: Answers, strings: ResultStrings, asked: Asked): HTMLRewriter {
  const results = (<SearchResults answers={answers} strings={strings} asked={asked} />).toString();
  const isLast = asked.refused.length > 0 && !answers.clear;
  const rewriter = new HTMLRewriter()
    .on('main input[name=q]', valued(answers.question))
    // What it shows can be refused before a script has come, which would fetch this look itself.
    .on('noscript[data-part=look]', { element: (look) => void look.removeAndKeepContent() })
    .on('a[data-language]', { element: (link) => askIn(link, answers.question) })
    .on('[data-part=results]', {
      element: (place) => void place.setInnerContent(results, { html: true }),
    });
  if (answers.answered && !isLast)
    return rewriter.on('[data-part=directory]', { element: (topics) => void topics.remove() });
  return rewriter
    .on('[data-part=none]', { element: (offer) => void offer.removeAttribute('hidden') })
    .on('[data-part=none] input[name=query]', valued(inItsLetters(answers)))
    .on('[data-part=none] input[name=locale]', valued(answers.locale));
}

const valued = (value: string) => ({
  element: (field: Element) => setEscaped(field, 'value', value),
});

/** Reading on in another language keeps the question. */
function askIn(link: Element, question: string) {
  const query = new URLSearchParams({ q: question, locale: link.getAttribute('lang') ?? '' });
  setEscaped(link, 'href', `/api/search?${query}`);
}

/** The rewriter escapes quotation marks and nothing else. */
const setEscaped = (element: Element, name: string, value: string) =>
  void element.setAttribute(name, value.replaceAll('&', '&amp;'));
