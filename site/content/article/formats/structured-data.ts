import { siteStrings } from '../../../languages/registry/strings.ts';
import { plainAnswer } from '../../../search/results/short-answer.ts';
import { pagePath } from '../../addresses/pages.ts';
import { inLocale } from '../../in-locale.ts';
import { settings } from '../../settings.ts';
import type { Topic } from '../../topics.ts';
import type { Article } from '../read.ts';

/** What search engines are told of an article: schema.org's Article and BreadcrumbList. */
export function articleData(article: Article, topic: Topic | undefined, site: URL): object[] {
  const { locale, data, path } = article;
  const absolute = (path: string) => new URL(path, site).href;
  const trail = [
    { name: siteStrings(locale).help, path: pagePath(locale) },
    ...(topic
      ? [{ name: inLocale(topic.name, locale), path: pagePath(locale, `topics/${topic.id}/`) }]
      : []),
    { name: data.title, path },
  ];
  return [
    {
      '@type': 'Article',
      headline: data.title,
      ...(data.answer && { abstract: plainAnswer(data.answer) }),
      inLanguage: locale,
      mainEntityOfPage: absolute(path),
      ...(data.checked && { dateModified: data.checked.toISOString().slice(0, 10) }),
      author: { '@type': 'Person', name: inLocale(settings.owner.fullName, locale) },
      publisher: { '@type': 'Organization', name: settings.name, url: settings.product },
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: trail.map(({ name, path }, n) => ({
        '@type': 'ListItem',
        position: n + 1,
        name,
        item: absolute(path),
      })),
    },
  ];
}
