import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  bodyOf,
  giveZendesk,
  makeFolders,
  matterOf,
  removeFolders,
  run,
  textOf,
  zendeskArticle,
} from '../desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

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
