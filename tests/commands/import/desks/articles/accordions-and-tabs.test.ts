import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  bodyOf,
  giveZendesk,
  makeFolders,
  removeFolders,
  run,
  zendeskArticle,
} from '../desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

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
