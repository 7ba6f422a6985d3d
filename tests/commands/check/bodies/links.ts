import type { Bodies } from './bodies.ts';

/** Links and cards. */
export const links: Bodies = {
  wrong: [
    [
      'a link to no article',
      '[x](/articles/first-stepz/)',
      '5  There is no page /articles/first-stepz/. Did you mean /articles/first-steps/?',
    ],
    [
      'a link to an article that is like no other',
      '[x][y]\n\n[y]: /articles/submarine/',
      '5  There is no page /articles/submarine/.',
    ],
    [
      'a link without its last slash',
      '[x](/articles/first-steps)',
      '5  There is no page /articles/first-steps. Did you mean /articles/first-steps/?',
    ],
    [
      'a link to the file of an article',
      '[x](./first-steps.mdx)',
      '5  There is no page /articles/the-link-to-the-file-of-an-article/first-steps.mdx. Did you mean /articles/first-steps/?',
    ],
    [
      'a link with the whole address',
      '<a href="https://help.paperboat.app/articles/submarine/">x</a>',
      '5  There is no page /articles/submarine/.',
    ],
    [
      'a link to another language',
      '[x](/zh-cn/articles/first-steps/)',
      '5  /zh-cn/articles/first-steps/ is in another language. Write /articles/first-steps/.',
    ],
    [
      'a link to a draft',
      '[x](/articles/later/)',
      '5  Take it out until "later" is published: it is a draft.',
    ],
    [
      'a link to an article of a day to come',
      '[x](/articles/next-century/)',
      '5  Take it out until "next-century" is published, on 2126-01-01.',
    ],
    [
      'a link to no topic',
      '[x](/topics/strat/)',
      '5  There is no page /topics/strat/. Did you mean /topics/start/?',
    ],
    [
      'a link to a topic without an article',
      '[x](/topics/tax/)',
      '5  Take the link out until topic "tax" has an article: /topics/tax/ is no page before.',
    ],
    [
      'a link to a topic of drafts',
      '[x](/topics/account)',
      '5  Take the link out until topic "account" has an article: /topics/account is no page before.',
    ],
    [
      'a link to no page',
      '[x](/contakt/?topic=tax)',
      '5  There is no page /contakt/. Did you mean /contact/?',
    ],
    [
      'a link to no page with its language',
      '<a href="/zh-cn/privcy">x</a>',
      '5  There is no page /zh-cn/privcy. Did you mean /zh-cn/privacy/?',
    ],
    [
      'a link to an article as to a page',
      '[x](/first-steps/)',
      '5  There is no page /first-steps/. Did you mean /articles/first-steps/?',
    ],
    ['a link to a page like no other', '[x](/submarine/)', '5  There is no page /submarine/.'],
    [
      'a link to no file',
      '[x](/favikon.svg)',
      '5  There is no page /favikon.svg. Did you mean /favicon.svg?',
    ],
    [
      'a link to a page of the owner',
      '[x](/admin/gaps/)',
      '5  Take the link out: customers cannot open /admin/gaps/.',
    ],
    [
      'a link to a message',
      '[x](/messages/abc/)',
      '5  Take the link out: customers cannot open /messages/abc/.',
    ],
    [
      'a link to no heading of its own',
      '## One\n\n[x](#on)',
      '7  There is no heading #on in this article. Did you mean #one?',
    ],
    [
      'a link to no heading of another article',
      '[x](/articles/first-steps/#on)',
      '5  There is no heading #on in /articles/first-steps/. Did you mean #one?',
    ],
    [
      'a card to nowhere',
      '<Card to="first-step">x</Card>',
      '5  There is no article "first-step" for <Card>. Did you mean "first-steps"?',
    ],
    [
      'a card to a draft',
      '<Card to="later">x</Card>',
      '5  Take it out until "later" is published: it is a draft.',
    ],
    ['a card without an article', '<Card>x</Card>', '5  Write <Card to="…">.'],
  ],
  right: [
    [
      'links to what is there',
      '[a](/articles/first-steps/#one) [b](/topics/start/) [c](/articles/)',
    ],
    [
      'links to pages that each language has',
      '[a](/) [b](/contact) [c](/search/?q=code#x) [d](/zh-cn/privacy/) [e](/zh-cn) [f](/topics) [g](../../sent/)',
    ],
    [
      'links to files',
      '[a](/rss.xml) [b](/zh-cn/rss.xml) [c](/favicon.svg) [d](/llms.txt) [e](/articles/first-steps.md) [f](/sitemap-index.xml)',
    ],
    ['links to old addresses that lead on', '[a](/help/steps) [b](/help/steps/)'],
    ['a link to what programs ask', '[a](/api/health)'],
    ['a tag to what is there', '<a class="x" href="/en/articles/first-steps/#one">x</a>'],
    ['links elsewhere', '[a](mailto:a@b.example) [b](https://example.com/articles/x/#y)'],
    ['a card', '<Card to="first-steps">x</Card>'],
  ],
};
