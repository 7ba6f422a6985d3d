import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoImport } from '../../../../../scripts/import/record/writing/undo.ts';
import {
  bodyOf,
  content,
  folder,
  give,
  giveZendesk,
  makeFolders,
  removeFolders,
  run,
  textOf,
  tree,
  zendeskArticle,
} from '../desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const pdf = '%PDF-1.7 a form';
const put = (path: string, bytes: string) => {
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, path), bytes);
};
const linking = (href: string, fields: object = {}) =>
  giveZendesk(
    zendeskArticle(360001000001, {
      title: 'Forms',
      body: `<p><a href="${href}">The form</a></p>`,
      ...fields,
    }),
  );
const article = 'articles/en/billing/forms.mdx';

describe('a file to which an article links', () => {
  test.each([
    ['the name that its address has', 'files/My Form.pdf', '/My%20Form.pdf', 'my-form.pdf'],
    ['the number of the attachment', 'files/360009000001.pdf', '', '360009000001.pdf'],
  ])('is taken from the export by %s, and again without a change', async (_, file, end, name) => {
    put(file, pdf);
    linking(`/hc/article_attachments/360009000001${end}`);

    const { files, losses } = await run('zendesk');

    expect(files).toMatchObject([{ path: `files/${name}` }]);
    expect(losses).toEqual([]);
    expect(bodyOf(article)).toBe(`[The form](/files/${name})`);
    expect(textOf(`files/${name}`)).toBe(pdf);
    const first = tree();
    expect((await run('zendesk')).isChanged).toBe(false);
    expect(tree()).toEqual(first);
  });

  test.each([
    ['a program', 'form.exe', 'MZ', /asked for/],
    [
      'another than its name says',
      'form.pdf',
      '<!doctype html>',
      /not the file that its name says/,
    ],
    ['empty', 'form.pdf', '', /an empty file/],
  ])('stays away where it is %s', async (_, name, bytes, reason) => {
    put(name, bytes);
    linking(`/hc/article_attachments/360009000001/${name}`);

    const { losses } = await run('zendesk', { dryRun: true });

    expect(losses[0]?.what).toMatch(reason);
    expect(existsSync(join(content, 'files'))).toBe(false);
  });

  test('comes with a draft too, which the site shows as little', async () => {
    put('files/360009000001.pdf', pdf);
    linking('/hc/article_attachments/360009000001', { draft: true });

    await run('zendesk');

    expect(bodyOf(article)).toBe('[The form](/files/360009000001.pdf)');
  });

  test('of a page lies where the page says', async () => {
    put('files/form.pdf', pdf);
    writeFileSync(
      join(folder, 'a.html'),
      '<html lang="en"><main><h1>A</h1><p><a href="files/form.pdf">Form</a> and more.</p></main></html>',
    );

    await run('html');

    expect(bodyOf('articles/en/general/a.mdx')).toBe('[Form](/files/form.pdf) and more.');
  });
});

describe('a file that stands below an article', () => {
  const attached = (...names: string[]) =>
    give('files.json', {
      article_attachments: names.map((file_name, index) => ({
        article_id: 360001000001,
        file_name,
        content_url: `https://acme.zendesk.com/hc/article_attachments/36000900000${index}`,
      })),
    });

  test('is listed at its end, under the name that the desk gives it', async () => {
    put('files/360009000000', pdf);
    put('files/Terms.pdf', pdf);
    giveZendesk(zendeskArticle(360001000001, { title: 'Forms' }));
    attached('Terms.pdf');

    await run('zendesk');

    expect(bodyOf(article)).toBe('Words.\n\n- [Terms.pdf](/files/terms.pdf)');
  });

  test('is not listed where the text leads to it already', async () => {
    put('files/360009000000.pdf', pdf);
    linking('/hc/article_attachments/360009000000');
    attached('Terms.pdf');

    await run('zendesk');

    expect(bodyOf(article)).toBe('[The form](/files/terms.pdf)');
  });

  test('is never taken for another of the same name', async () => {
    put('files/Terms.pdf', pdf);
    giveZendesk(zendeskArticle(360001000001, { title: 'Forms' }));
    attached('Terms.pdf', 'Terms.pdf');

    const { files } = await run('zendesk', { dryRun: true });

    expect(files).toEqual([]);
  });
});

test('taking an import back leaves a file to which an article leads that stays', async () => {
  put('files/360009000001.pdf', pdf);
  linking('/hc/article_attachments/360009000001');
  await run('zendesk');
  writeFileSync(join(content, article), `${textOf(article)}\nMine.\n`);

  undoImport(content, 'zendesk', false);
  expect(existsSync(join(content, 'files/360009000001.pdf'))).toBe(true);

  rmSync(join(content, article));
  undoImport(content, 'zendesk', false);
  expect(existsSync(join(content, 'files/360009000001.pdf'))).toBe(false);
});

describe('a file of a desk that does not come is named, for it goes with the account,', () => {
  test.each([
    '/hc/article_attachments/360009000001/a.pdf',
    'https://s3.amazonaws.com/cdn.freshdesk.com/data/helpdesk/attachments/production/1/original/a.pdf',
    'https://downloads.intercomcdn.com/i/o/1/a.pdf',
    'https://d33v4339jhl8k0.cloudfront.net/docs/assets/1/attachments/2/a.pdf',
  ])('where an article links to %s', async (href) => {
    giveZendesk(zendeskArticle(360001000001, { body: `<p><a href="${href}">The form</a></p>` }));

    const { losses } = await run('zendesk', { dryRun: true });

    expect(losses.map(({ reason, what }) => [reason, what])).toEqual([
      ['file that stays at the desk, and goes with it', expect.stringContaining(href)],
    ]);
  });

  test('where it stands below an article at Zendesk', async () => {
    giveZendesk(zendeskArticle(360001000001));
    const file = { article_id: 360001000001, file_name: 'a.pdf', content_url: 'https://a.test/1' };
    give('files.json', { article_attachments: [file, { ...file, inline: true }] });

    const { losses } = await run('zendesk', { dryRun: true });

    expect(losses.map(({ what }) => what)).toEqual([
      'a.pdf: https://a.test/1 (is asked for when it is not a dry run)',
    ]);
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

    const { losses } = await run('freshdesk', { dryRun: true });

    expect(losses.map(({ what }) => what)).toEqual([
      'a.pdf: https://a.test/1 (is asked for when it is not a dry run)',
    ]);
  });
});
