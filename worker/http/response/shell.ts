import type { JSX } from 'hono/jsx/jsx-runtime';
import { basePath, type Locale } from '../../../site/languages/registry/locales.ts';
import { fetchBuilt, headersOfFilled } from '../../built-files.ts';
import { settingsOf } from '../../settings.ts';
import type { AppContext } from '../context.ts';

interface Page {
  /** The frame that the site's build made: for customers, or for the owner. */
  shell: 'page' | 'owner';
  locale: Locale;
  title: string;
  mainClass?: string | undefined;
  status?: number | undefined;
  /** Where the same page is found in the language of that tag. */
  inLanguage?: ((tag: string) => string) | undefined;
  /** The owner's tab that is open. */
  tab?: string | undefined;
  /** The numbers beside the owner's tabs, by name; one that is nothing is not said. */
  counts?: Record<string, number | string> | undefined;
}

/** Answers with `body` inside a page that the site's build made, so header, styles and theme exist once. */
export async function shellPage(c: AppContext, page: Page, body: JSX.Element): Promise<Response> {
  const { locales } = await settingsOf(c.env);
  const shell = await fetchBuilt(c.env, `${basePath(page.locale, locales)}shells/${page.shell}/`);

  const filled = filling(page, await (await body).toString()).transform(shell);
  return new Response(filled.body, { status: page.status ?? 200, headers: headersOf(page, shell) });
}

function filling({ shell, title, mainClass, tab, counts = {}, inLanguage }: Page, body: string) {
  const rewriter = new HTMLRewriter()
    .on('head > title', { element: (element) => void element.setInnerContent(title) })
    .on('main#main', {
      element(main) {
        main.setInnerContent(body, { html: true });
        if (mainClass) main.setAttribute('class', mainClass);
      },
    });
  if (isForOwner(shell)) rewriter.on('meta[name="robots"]', { element: remove });
  if (tab) rewriter.on(`a[data-tab="${tab}"]`, attribute('aria-current', 'page'));
  if (inLanguage) {
    rewriter.on('a[data-language]', {
      element: (link) =>
        void link.setAttribute('href', inLanguage(link.getAttribute('lang') ?? '')),
    });
  }
  return rewriter
    .on('[data-count]', {
      element(place) {
        const count = counts[place.getAttribute('data-count') ?? ''];
        if (count) place.setInnerContent(String(count)).removeAttribute('hidden');
      },
    })
    .on('a[data-only-with]', {
      element: (link) => void (counts[link.getAttribute('data-only-with') ?? ''] || link.remove()),
    });
}

const attribute = (name: string, value: string) => ({
  element: (element: Element) => void element.setAttribute(name, value),
});

function headersOf({ shell: frame }: Page, shell: Response): Headers {
  const headers = headersOfFilled(shell);
  if (!isForOwner(frame)) headers.set('X-Robots-Tag', 'noindex');
  return headers;
}

/** No crawler gets to the owner's pages: there is nothing to tell it. */
const isForOwner = (frame: Page['shell']) => frame === 'owner';

const remove = (element: Element) => void element.remove();
