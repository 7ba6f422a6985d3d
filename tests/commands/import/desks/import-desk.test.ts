import { cpSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  bodyOf,
  content,
  folder,
  give,
  giveZendesk,
  makeFolders,
  matterOf,
  removeFolders,
  run,
  section,
  textOf,
  tree,
  zendeskArticle,
} from './desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const exported = join(import.meta.dirname, 'exports/given');

describe('an export as the documentation of its desk shows it', () => {
  test.each([
    ['zendesk', 'zendesk', 2],
    ['intercom', 'intercom', 3],
    ['help-scout', 'helpscout', 1],
    ['freshdesk', 'freshdesk', 2],
  ])('of %s comes whole, and again without a change', async (source, start, articles) => {
    for (const name of globSync(`${start}.*`, { cwd: exported }))
      cpSync(join(exported, name), join(folder, name));

    const report = await run(source, { locale: 'zh-CN' });
    const first = tree();
    const again = await run(source, { locale: 'zh-CN' });

    expect(report.articles.map(({ became }) => became)).toEqual(Array(articles).fill('new'));
    expect(report.leftOut).toEqual([]);
    expect(again.isChanged).toBe(false);
    expect(tree()).toEqual(first);
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

  test('that have no label each stay one below the other', async () => {
    const body = '<div class="tabs"><div class="tab"><p>One.</p></div><p>Two.</p></div>';
    giveZendesk(zendeskArticle(360001000001, { body }));

    await run('zendesk');

    expect(bodyOf('articles/en/billing/article-360001000001.mdx')).toBe('One.\n\nTwo.');
  });
});

describe('a file of a desk is named, for it goes with the account,', () => {
  test.each([
    '/hc/article_attachments/360009000001/a.pdf',
    'https://s3.amazonaws.com/cdn.freshdesk.com/data/helpdesk/attachments/production/1/original/a.pdf',
    'https://downloads.intercomcdn.com/i/o/1/a.pdf',
    'https://d33v4339jhl8k0.cloudfront.net/docs/assets/1/attachments/2/a.pdf',
  ])('where an article links to %s', async (href) => {
    giveZendesk(zendeskArticle(360001000001, { body: `<p><a href="${href}">The form</a></p>` }));

    const { losses } = await run('zendesk');

    expect(losses.map(({ reason, what }) => [reason, what])).toEqual([
      ['file that stays at the desk, and goes with it', href],
    ]);
  });

  test('where it stands below an article at Zendesk', async () => {
    giveZendesk(zendeskArticle(360001000001));
    const file = { article_id: 360001000001, file_name: 'a.pdf', content_url: 'https://a.test/1' };
    give('files.json', { article_attachments: [file, { ...file, inline: true }] });

    const { losses } = await run('zendesk');

    expect(losses.map(({ what }) => what)).toEqual(['a.pdf: https://a.test/1']);
  });

  test('where it stands below an article at Freshdesk', async () => {
    give('freshdesk.json', [
      { id: 4, name: 'Billing', visibility: 1, language: 'en', hierarchy: [] },
      {
        id: 2,
        folder_id: 4,
        title: 'Refunds',
        description: '<p>x</p>',
        status: 2,
        language: 'en',
        attachments: [{ id: 9, name: 'a.pdf', size: 1, attachment_url: 'https://a.test/1' }],
      },
    ]);

    const { losses } = await run('freshdesk');

    expect(losses.map(({ what }) => what)).toEqual(['a.pdf: https://a.test/1']);
  });
});

describe('a link between articles of a desk', () => {
  const target = zendeskArticle(360001000002, {
    title: 'Payouts',
    body: '<h2 id="h_01AB">When they come</h2><p>Soon.</p>',
  });

  test.each([
    [
      'a whole address',
      'https://acme.zendesk.com/hc/en-us/articles/360001000002-Any-words',
      '/articles/payouts/',
    ],
    ['a path', '/hc/en-us/articles/360001000002', '/articles/payouts/'],
    ['a path without a language', '/hc/articles/360001000002', '/articles/payouts/'],
    [
      'another domain of the desk',
      'https://help.acme.test/hc/en-us/articles/360001000002',
      '/articles/payouts/',
    ],
    ['a heading', '/hc/en-us/articles/360001000002#h_01AB', '/articles/payouts/#h_01AB'],
    ['another language', '/hc/zh-cn/articles/360001000002', '/articles/payouts/'],
    ['its section', 'https://acme.zendesk.com/hc/en-us/sections/7-Billing', '/topics/billing/'],
    ['its category', '/hc/en-us/categories/1', '/topics/billing/'],
    ['a comment', '/hc/en-us/articles/360001000002-Words/comments/12', '/articles/payouts/'],
    [
      'its editor',
      'https://acme.zendesk.com/knowledge/articles/360001000002/en-us?brand_id=1',
      '/articles/payouts/',
    ],
    ['the first page', '/hc/en-us', '/'],
    ['the form', '/hc/en-us/requests/new', '/contact/'],
    ['the web', 'https://example.com/hc/', 'https://example.com/hc/'],
  ])('to %s leads on', async (_, href, to) => {
    giveZendesk(
      zendeskArticle(360001000001, { body: `<p><a href="${href}">there</a></p>` }),
      target,
    );

    await run('zendesk');

    expect(bodyOf('articles/en/billing/article-360001000001.mdx')).toBe(`[there](${to})`);
  });

  test('to an article that this language lacks leads to the other language', async () => {
    const body = '<p><a href="/hc/en-us/articles/360001000002">there</a></p>';
    giveZendesk(
      zendeskArticle(360001000001, { locale: 'zh-cn', title: '一', body }),
      zendeskArticle(360001000002, { title: 'Payouts' }),
    );

    await run('zendesk');

    expect(bodyOf('articles/zh-cn/billing/old-words.mdx')).toBe('[there](/en/articles/payouts/)');
  });

  test.each([
    ['a draft', '/hc/en-us/articles/360001000002'],
    ['what is not in the export', '/hc/en-us/articles/999999999'],
    ['a program', 'javascript:alert(1)'],
  ])('to %s becomes its words, and the report says so', async (_, href) => {
    giveZendesk(zendeskArticle(360001000001, { body: `<p><a href="${href}">there</a></p>` }), {
      ...target,
      draft: true,
    });

    const { losses } = await run('zendesk');

    expect(bodyOf('articles/en/billing/article-360001000001.mdx')).toBe('there');
    expect(losses).toContainEqual({
      file: '“Article 360001000001” (360001000001, en-us)',
      reason: 'link turned into text',
      what: `there → ${href}`,
    });
  });
});

describe('a desk that customers knew under a domain of its own', () => {
  test.each([
    ['an article', '/hc/en-us/articles/12-Payouts', '/articles/payouts/'],
    ['a section', '/hc/en-us/sections/7', '/topics/billing/'],
    ['the first page', '/hc/en-us', '/'],
  ])('leads a link to %s on the domain of the account on', async (_, path, to) => {
    const at = (id: number) => ({
      url: `https://acme.zendesk.com/api/v2/help_center/en-us/articles/${id}.json`,
      html_url: `https://help.acme.test/hc/en-us/articles/${id}`,
    });
    const body = `<p><a href="https://acme.zendesk.com${path}">there</a></p>`;
    giveZendesk(
      zendeskArticle(11, { ...at(11), title: 'First', body }),
      zendeskArticle(12, { ...at(12), title: 'Payouts' }),
    );

    await run('zendesk');

    expect(bodyOf('articles/en/billing/first.mdx')).toBe(`[there](${to})`);
  });
});

describe('a section that has no article for customers', () => {
  beforeEach(() => {
    give('sections.json', {
      sections: [
        { ...section, id: 5, name: 'Drafts', position: 0 },
        { ...section, id: 6, name: 'Around', position: 1 },
        { ...section, id: 7, name: 'Inside', position: 2, parent_section_id: 6 },
      ],
    });
    const links = ['categories/1', 'sections/6', 'sections/7'].map(
      (path) => `<a href="/hc/en-us/${path}">there</a>`,
    );
    give('articles.json', {
      articles: [
        zendeskArticle(1, { section_id: 5, draft: true, title: 'Later' }),
        zendeskArticle(2, { section_id: 7, title: 'Now', body: `<p>${links.join(' ')}</p>` }),
      ],
    });
  });

  test('leads on to one inside it, and its category too', async () => {
    await run('zendesk');

    const link = '[there](/topics/inside/)';
    expect(bodyOf('articles/en/inside/now.mdx')).toBe([link, link, link].join(' '));
  });

  test('hands its old address to the one inside it', async () => {
    await run('zendesk');

    expect(parse(textOf('topics.yaml'))).toMatchObject([
      { id: 'drafts', redirectFrom: { en: ['/hc/en-us/sections/5'] } },
      {
        id: 'inside',
        redirectFrom: {
          en: ['/hc/en-us/sections/7', '/hc/en-us/sections/6', '/hc/en-us/categories/1'],
        },
      },
    ]);
  });
});

describe('a draft', () => {
  test('keeps its links to other drafts, which no customer sees', async () => {
    giveZendesk(
      zendeskArticle(360001000001, {
        draft: true,
        body: '<p><a href="/hc/en-us/articles/360001000002">there</a></p>',
      }),
      zendeskArticle(360001000002, { draft: true, title: 'Payouts' }),
    );

    await run('zendesk');

    expect(bodyOf('articles/en/billing/article-360001000001.mdx')).toBe(
      '[there](/articles/payouts/)',
    );
  });
});

describe('what a desk had besides', () => {
  test('goes into the report: votes, its remarks, searches in vain, addresses on its domain', async () => {
    giveZendesk(zendeskArticle(360001000001, { vote_sum: 2, vote_count: 4, outdated: true }));

    const report = await run('zendesk');

    expect(report.articles[0]).toMatchObject({
      votes: { yes: 3, no: 1 },
      remarks: ['a translation that was behind its article'],
    });
    expect(textOf('.import/redirects-acme.zendesk.com.csv').split('\n')).toEqual([
      'https://acme.zendesk.com/hc/en-us/articles/360001000001-Old-words,https://help.example.com/articles/article-360001000001/,301',
      'https://acme.zendesk.com/hc/en-us/articles/360001000001,https://help.example.com/articles/article-360001000001/,301',
      '',
    ]);
  });

  test('names the language that the site does not have', async () => {
    giveZendesk(zendeskArticle(360001000001, { locale: 'zh-cn' }));

    expect((await run('zendesk', { siteLocales: ['en'] })).missingLocales).toEqual(['zh-CN']);
  });
});

describe('a hostile export', () => {
  test.each([
    ['elements inside each other ten thousand times', { body: `${'<div>'.repeat(10_000)}x` }],
    ['a text of two megabytes', { body: `<p>${'x'.repeat(2_000_000)}</p>` }],
  ])('with %s is left out with a reason', async (_, fields) => {
    giveZendesk(zendeskArticle(360001000001, fields), zendeskArticle(360001000002));

    const report = await run('zendesk');

    expect(report.articles.map(({ name }) => name)).toEqual([
      '“Article 360001000002” (360001000002, en-us)',
    ]);
    expect(report.leftOut).toHaveLength(1);
  });

  test.each([
    ['lists inside each other a hundred thousand times', '['.repeat(100_000) + ']'.repeat(100_000)],
    [
      'objects inside each other a hundred thousand times',
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    ],
  ])('with %s is read as any other file', async (_, json) => {
    giveZendesk(zendeskArticle(360001000001));
    writeFileSync(join(folder, 'bomb.json'), json);

    const report = await run('zendesk');

    expect(report.articles).toHaveLength(1);
    expect(report.leftOut).toEqual([
      { file: 'bomb.json', files: 1, reason: 'nothing that Zendesk exports' },
    ]);
  });

  test('with sections inside each other five thousand times keeps their articles', async () => {
    give('articles.json', { articles: [zendeskArticle(360001000001)] });
    give('sections.json', {
      sections: Array.from({ length: 5000 }, (_, index) => ({
        ...section,
        id: index,
        parent_section_id: index - 1,
      })),
    });

    expect((await run('zendesk')).articles).toHaveLength(1);
  });

  test('whose article has neither title nor text becomes a draft with a name', async () => {
    giveZendesk(zendeskArticle(360001000001, { title: ' \u200b ', body: '<h1> </h1><p></p>' }));

    const { articles } = await run('zendesk');

    expect(articles[0]?.withheld).toEqual(['it has no text']);
    expect(matterOf(articles[0]?.path ?? '')).toMatchObject({ title: 'old-words', draft: true });
  });

  test('writes nothing outside, whatever its ids, titles and sections are', async () => {
    give('articles.json', {
      articles: ['../../x', '__proto__', 'constructor', 'con', 'a/b'].map((id) =>
        zendeskArticle(0, { id, section_id: id, title: id, html_url: '//[', body: '<p>x</p>' }),
      ),
    });
    give('sections.json', {
      sections: ['../../x', '__proto__', 'con'].map((id) => ({ ...section, id, name: id })),
    });

    const report = await run('zendesk');

    const paths = report.articles.map(({ path }) => path);
    expect(paths).toHaveLength(5);
    expect(
      paths.filter((path) => !/^articles\/en\/[a-z0-9-]+\/[a-z0-9-]+\.mdx$/.test(path)),
    ).toEqual([]);
    expect(globSync('*', { cwd: join(content, '..') }).toSorted()).toEqual(['content', 'export']);
  });

  test('with one id twice has one article', async () => {
    giveZendesk(
      zendeskArticle(360001000001, { title: 'Old' }),
      zendeskArticle(360001000001, { title: 'New' }),
    );

    expect((await run('zendesk')).articles).toMatchObject([
      { name: '“New” (360001000001, en-us)' },
    ]);
  });
});
