import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  give,
  giveZendesk,
  makeFolders,
  matterOf,
  removeFolders,
  run,
  section,
  zendeskArticle,
} from '../desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('an article of a desk in a script that is not Latin', () => {
  const chinese = (id: number, title: string, language = 'zh-cn') =>
    zendeskArticle(id, {
      title,
      locale: language,
      html_url: `https://acme.zendesk.com/hc/${language}/articles/${id}-${encodeURI(title)}`,
    });
  const giveChinese = (...articles: object[]) => {
    giveZendesk(...articles);
    give('sections.json', { sections: [{ ...section, name: '账单与付款', locale: 'zh-cn' }] });
  };
  const paths = async () => (await run('zendesk')).articles.map(({ path }) => path);

  test('has an address that reads, its topic too, and is found at the old one', async () => {
    giveChinese(chinese(360001000001, '退款多久到账？'));

    expect(await paths()).toEqual([
      'articles/zh-cn/zhang-dan-yu-fu-kuan/tui-kuan-duo-jiu-dao-zhang.mdx',
    ]);
    expect(
      matterOf('articles/zh-cn/zhang-dan-yu-fu-kuan/tui-kuan-duo-jiu-dao-zhang.mdx'),
    ).toMatchObject({ redirectFrom: ['/hc/zh-cn/articles/360001000001'] });
  });

  test('has the words of its translation where these are Latin', async () => {
    giveChinese(
      zendeskArticle(360001000001, {
        title: '退款',
        locale: 'zh-cn',
        translations: [{ locale: 'en-us', title: 'Refunds', body: '<p>Two steps.</p>' }],
        html_url: 'https://acme.zendesk.com/hc/zh-cn/articles/360001000001',
      }),
    );

    expect((await paths()).map((path) => path.split('/').at(-1))).toEqual([
      'refunds.mdx',
      'refunds.mdx',
    ]);
  });

  test('shares no address with another, whatever is like it or long', async () => {
    giveChinese(
      chinese(360001000001, '退款'),
      chinese(360001000002, '腿宽'),
      chinese(360001000003, '退'.repeat(119)),
      chinese(360001000004, '？！'),
    );

    expect((await paths()).map((path) => path.split('/').at(-1))).toEqual([
      'tui-kuan.mdx',
      'tui-kuan-2.mdx',
      `${Array(19).fill('tui').join('-')}.mdx`,
      'article-360001000004.mdx',
    ]);
  });

  test('keeps the address of its first import when its title is another, and its topic the name of its section', async () => {
    giveChinese(chinese(360001000001, '退款'));
    const before = await paths();
    giveZendesk(chinese(360001000001, '怎么退钱'));
    give('sections.json', { sections: [{ ...section, name: '付款', locale: 'zh-cn' }] });

    expect(await paths()).toEqual(before);
  });
});
