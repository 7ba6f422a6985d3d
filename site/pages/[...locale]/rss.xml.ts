import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { localeRoutes, pagePath } from '../../content/addresses/pages.ts';
import { articlesIn } from '../../content/articles.ts';
import { inLocale } from '../../content/in-locale.ts';
import { noticePage, notices, noticesPage } from '../../content/notices.ts';
import { settings } from '../../content/settings.ts';
import { siteStrings } from '../../languages/registry/strings.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import { plainAnswer } from '../../search/results/short-answer.ts';

export const getStaticPaths = localeRoutes;

/** The thirty articles that were checked or updated last, and what is known of issues. */
export async function GET({
  props,
  site,
}: APIContext<{ locale: (typeof settings.locales)[number] }>) {
  const strings = siteStrings(props.locale);
  const { colon, notices: said } = strings;
  const allIssues = new URL(pagePath(props.locale, noticesPage), site);
  const articles = articlesIn(props.locale)
    .filter(({ data }) => data.checked)
    .sort((a, b) => Number(b.data.checked) - Number(a.data.checked))
    .slice(0, 30)
    .map(({ path, data }) => ({
      link: path,
      title: data.title,
      pubDate: data.checked as Date,
      description: data.answer ? plainAnswer(data.answer) : (data.summary ?? data.title),
    }));
  // Each update is something new to read, and so has an address of its own.
  const issues = notices.flatMap((notice) =>
    notice.asWritten.map(({ at, state, text }, n) => {
      const description = `${said.states[state]}${colon}${inLocale(text, props.locale)}`;
      return {
        // Whole, because a path gets a slash at its end, behind the name of the update too.
        link: new URL(`${pagePath(props.locale, noticePage(notice))}#update-${n + 1}`, site).href,
        title: inLocale(notice.title, props.locale),
        pubDate: new Date(at),
        description,
        content: `<p>${escapeHtml(description)}</p><p><a href="${allIssues}">${escapeHtml(said.all)}</a></p>`,
      };
    }),
  );
  return rss({
    title: `${settings.name} ${strings.help}`,
    description: strings.home.recent,
    site: site as URL,
    customData: `<language>${props.locale}</language>`,
    items: [...issues, ...articles].sort((a, b) => Number(b.pubDate) - Number(a.pubDate)),
  });
}
