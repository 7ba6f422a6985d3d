import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { articlesIn } from '../../content/articles.ts';
import { localeRoutes } from '../../content/pages.ts';
import { settings } from '../../content/settings.ts';
import { siteStrings } from '../../languages/registry/strings.ts';
import { plainAnswer } from '../../search/results/short-answer.ts';

export const getStaticPaths = localeRoutes;

/** The thirty articles that were checked or updated last. */
export async function GET({
  props,
  site,
}: APIContext<{ locale: (typeof settings.locales)[number] }>) {
  const articles = articlesIn(props.locale)
    .filter(({ data }) => data.checked)
    .sort((a, b) => Number(b.data.checked) - Number(a.data.checked))
    .slice(0, 30);
  const strings = siteStrings(props.locale);
  return rss({
    title: `${settings.name} ${strings.help}`,
    description: strings.home.recent,
    site: site as URL,
    customData: `<language>${props.locale}</language>`,
    items: articles.map(({ path, data }) => ({
      link: path,
      title: data.title,
      pubDate: data.checked as Date,
      description: data.answer ? plainAnswer(data.answer) : (data.summary ?? data.title),
    })),
  });
}
