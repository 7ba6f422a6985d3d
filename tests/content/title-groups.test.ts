import { expect, test } from 'vitest';
import type { Article } from '../../site/content/article/read.ts';
import { titleGroups } from '../../site/content/lists/title-groups.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';

const article = (locale: Locale, title: string, topic = 'start') =>
  ({ locale, topic, data: { title } }) as Article;

const namesOf = (articles: Article[], locale: Locale) =>
  titleGroups(articles, locale).map(({ id, name, articles }) => [
    id,
    name,
    articles.map(({ data }) => data.title),
  ]);

test('a list of titles is by their first letters, whatever stands on these or before them', () => {
  const titles = ['“Paid” is wrong', 'edit', 'Éditer', '2 accounts', 'Change a plan'];

  expect(
    namesOf(
      titles.map((title) => article('en', title)),
      'en',
    ),
  ).toEqual([
    ['at-other', '#', ['2 accounts']],
    ['at-c', 'C', ['Change a plan']],
    ['at-e', 'E', ['edit', 'Éditer']],
    ['at-p', 'P', ['“Paid” is wrong']],
  ]);
});

test('a list of Chinese titles is by topic, and in a topic by pinyin', () => {
  const articles = [
    article('zh-CN', '退款给客户', 'getting-paid'),
    article('zh-CN', '选哪个方案'),
    article('zh-CN', '安装手机 App'),
  ];

  expect(namesOf(articles, 'zh-CN')).toEqual([
    ['in-start', '新手入门', ['安装手机 App', '选哪个方案']],
    ['in-getting-paid', '收款', ['退款给客户']],
  ]);
});
