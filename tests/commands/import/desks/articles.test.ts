import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  bodyOf,
  give,
  giveZendesk,
  makeFolders,
  matterOf,
  removeFolders,
  run,
  section,
  textOf,
  zendeskArticle,
} from './desk-folders.ts';

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

describe('an article of a desk', () => {
  test('has its topic, its place there, its labels, its day and its old address', async () => {
    giveZendesk(
      zendeskArticle(360001000001, {
        title: 'Refund a payment',
        position: 3,
        label_names: ['money'],
        updated_at: '2025-03-01T10:00:00Z',
      }),
    );

    await run('zendesk');

    expect(matterOf('articles/en/billing/refund-a-payment.mdx')).toEqual({
      title: 'Refund a payment',
      summary: 'Words.',
      keywords: ['money'],
      checked: '2025-03-01',
      order: 3,
      redirectFrom: ['/hc/en-us/articles/360001000001'],
    });
    expect(parse(textOf('topics.yaml'))).toMatchObject([
      {
        id: 'billing',
        name: { en: 'Billing' },
        redirectFrom: { en: ['/hc/en-us/sections/7', '/hc/en-us/categories/1'] },
      },
    ]);
  });

  test('and its translation have one name, in the languages that the product has', async () => {
    giveZendesk(
      zendeskArticle(360001000001, {
        title: 'Refunds',
        translations: [
          { locale: 'zh-cn', title: '退款', body: '<p>两步。</p>' },
          { locale: 'pt-br', title: 'Reembolsos', body: '<p>x</p>' },
        ],
      }),
    );

    const { leftOut } = await run('zendesk');

    expect(matterOf('articles/zh-cn/billing/refunds.mdx')).toMatchObject({ title: '退款' });
    expect(leftOut).toEqual([
      {
        file: '“Reembolsos” (360001000001, pt-br)',
        files: 1,
        reason: 'no language here for pt-br',
      },
    ]);
  });

  test.each([
    ['a draft', { draft: true }, 'a draft there'],
    ['for some alone', { user_segment_id: 9 }, 'only user segment 9 may read it'],
    ['empty', { body: '' }, 'it has no text'],
  ])('that is %s becomes a draft, and the report says why', async (_, fields, reason) => {
    giveZendesk(zendeskArticle(360001000001, fields));

    const { articles } = await run('zendesk');

    expect(matterOf('articles/en/billing/article-360001000001.mdx')).toMatchObject({ draft: true });
    expect(articles[0]?.withheld).toEqual([reason]);
  });

  test('has the notes, accordions and code that its editor drew as the parts that they are here', async () => {
    const body = [
      '<div class="callout-warning"><h4>Careful</h4><p>It is final.</p></div>',
      '<div class="accordion"><button>When?</button><div style="display:none">Soon.</div></div>',
      '<pre>one<br>two</pre>',
      '<iframe src="//www.youtube.com/embed/x" title="A film"></iframe>',
      '<div class="private-note">For us</div><script>alert(1)</script><p onclick="x()">End.</p>',
    ].join('\n');
    giveZendesk(zendeskArticle(360001000001, { body }));

    await run('zendesk');

    const text = bodyOf('articles/en/billing/article-360001000001.mdx');
    expect(text).toContain('<Aside kind="caution">\n  **Careful**\n\n  It is final.\n</Aside>');
    expect(text).toMatch(/<Question title="When\?">\s+Soon\.\s+<\/Question>/);
    expect(text).toContain('```\none\ntwo\n```');
    expect(text).toContain('[A film](https://www.youtube.com/embed/x)');
    expect(text).toMatch(/End\.$/);
    expect(text).not.toMatch(/For us|alert|onclick/);
  });
});

test('an accordion of buttons, each before what it opens, is one of questions here', async () => {
  const body =
    '<button class="accordion">When?</button>\n<div class="panel" style="display:none"><p>Soon.</p></div>';
  giveZendesk(zendeskArticle(360001000001, { body }));

  await run('zendesk');

  expect(bodyOf('articles/en/billing/article-360001000001.mdx')).toMatch(
    /<Question title="When\?">\s+Soon\.\s+<\/Question>/,
  );
});

test('a form and its buttons leave the words that they had', async () => {
  const body =
    '<form action="https://evil.example"><p>Your <b>name</b></p><input name="a"><button onclick="go()">Send it</button></form>';
  giveZendesk(zendeskArticle(360001000001, { body }));

  await run('zendesk');

  expect(bodyOf('articles/en/billing/article-360001000001.mdx')).toBe('Your **name**\n\nSend it');
});

describe('a heading above the text of an article', () => {
  test.each([
    ['goes where it says the title again', 'Get a refund!', 'Words.'],
    ['stays where it words it otherwise', 'Get your refund', '## Get your refund\n\nWords.'],
  ])('%s', async (_, heading, body) => {
    giveZendesk(
      zendeskArticle(360001000001, {
        title: 'Get a refund',
        body: `<h1>${heading}</h1><p>Words.</p>`,
      }),
    );

    await run('zendesk');

    expect(bodyOf('articles/en/billing/get-a-refund.mdx')).toBe(body);
  });
});

describe('the share of words that came', () => {
  test('is of those that a reader saw', async () => {
    const body =
      '<p>One two</p><p style="display:none">hidden</p><script>program</script><iframe src="https://films.example/">frame</iframe>';
    giveZendesk(zendeskArticle(360001000001, { title: 'Three four', body }));

    expect((await run('zendesk')).words).toEqual({ before: 4, kept: 4 });
  });

  test('counts a title once that the text begins with again', async () => {
    giveZendesk(
      zendeskArticle(360001000001, { title: 'Three four', body: '<h1>Three four</h1><p>One</p>' }),
    );

    expect((await run('zendesk')).words).toEqual({ before: 3, kept: 3 });
  });
});

describe('tabs of a desk', () => {
  test.each([
    [
      'with links',
      '<div class="tabs"><div class="tabs-menu"><div class="tabs-link">Mac</div><div class="tabs-link">PC</div></div><div class="tab"><p>One.</p></div><div class="tab" style="display:none"><p>Two.</p></div></div>',
    ],
    [
      'with a list',
      '<div class="tabs"><ul class="nav-tabs"><li>Mac</li><li>PC</li></ul><div><div class="tab-pane"><p>One.</p></div><div class="tab-pane"><p>Two.</p></div></div></div>',
    ],
  ])('%s are tabs here', async (_, body) => {
    giveZendesk(zendeskArticle(360001000001, { body }));

    await run('zendesk');

    expect(bodyOf('articles/en/billing/article-360001000001.mdx').replace(/\s+/g, ' ')).toBe(
      '<Tabs> <Tab label="Mac"> One. </Tab> <Tab label="PC"> Two. </Tab> </Tabs>',
    );
  });

  test('keep what stands beside their panels, before them', async () => {
    giveZendesk(
      zendeskArticle(360001000001, {
        body: `<div class="tabs"><p>Choose your system first.</p><ul class="tabs-menu"><li>Mac</li><li>PC</li></ul>
          <div class="tab-wrap"><div class="tab">Press.</div><div class="tab">Click.</div><p>Then wait.</p></div></div>`,
      }),
    );

    await run('zendesk');

    const body = bodyOf('articles/en/billing/article-360001000001.mdx');
    expect(body).toMatch(/^Choose your system first\.\s+Then wait\.\s+<Tabs>/);
    expect(body).toMatch(/Mac.*Press\..*PC.*Click\./s);
  });

  test('that have no label each stay one below the other', async () => {
    const body = '<div class="tabs"><div class="tab"><p>One.</p></div><p>Two.</p></div>';
    giveZendesk(zendeskArticle(360001000001, { body }));

    await run('zendesk');

    expect(bodyOf('articles/en/billing/article-360001000001.mdx')).toBe('One.\n\nTwo.');
  });
});
