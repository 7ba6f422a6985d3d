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

const link = '<a href="https://example.com/">the form</a>';

describe('a link in a title, which is plain words here, stands first in what the title opens', () => {
  test.each([
    ['of an accordion', `<div class="accordion"><h4>Open ${link}</h4><p>Soon.</p></div>`],
    [
      'on a button',
      `<button class="accordion">Open ${link}</button><div class="panel"><p>Soon.</p></div>`,
    ],
  ])('%s', async (_, body) => {
    giveZendesk(zendeskArticle(1, { title: 'Forms', body }));

    await run('zendesk');

    expect(bodyOf('articles/en/billing/forms.mdx').replace(/\s+/g, ' ')).toContain(
      '<Question title="Open the form"> [the form](https://example.com/) Soon. </Question>',
    );
  });

  test('of a tab', async () => {
    const labels = `<ul class="tabs-menu"><li>${link}</li><li><a href="#two">Two</a></li></ul>`;
    const panels = '<div class="tab">One.</div><div class="tab">Other.</div>';
    giveZendesk(
      zendeskArticle(1, { title: 'Forms', body: `<div class="tabs">${labels}${panels}</div>` }),
    );

    await run('zendesk');

    const text = bodyOf('articles/en/billing/forms.mdx').replace(/\s+/g, ' ');
    expect(text).toContain('<Tab label="the form"> [the form](https://example.com/) One. </Tab>');
    expect(text).toContain('<Tab label="Two"> Other. </Tab>');
  });
});
