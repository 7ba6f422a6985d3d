import { describe, expect, test } from 'vitest';
import { check, eachWithOneArticle, put, setLocales } from './one-article.ts';

eachWithOneArticle();

const linking = (address: string) =>
  put('articles/en/start/first-steps.mdx', `---\ntitle: First steps\n---\n\n[Form](${address})\n`);

describe('npm run check, of files that readers may fetch', () => {
  test('takes one to which an article leads', async () => {
    setLocales('en');
    put('files/form.pdf', '%PDF-1.7');
    linking('/files/form.pdf');

    expect(await check()).toEqual({ code: 0, said: 'The content is in order.' });
  });

  test('refuses a link to one that is not there, and names the nearest', async () => {
    put('files/form.pdf', '%PDF-1.7');
    linking('/files/forn.pdf');

    expect((await check()).said).toContain(
      'There is no file /files/forn.pdf. Did you mean /files/form.pdf?',
    );
  });

  test('says where one belongs that is not there', async () => {
    linking('/files/seal.pdf');

    expect((await check()).said).toContain(
      'There is no file /files/seal.pdf. Put it into the folder files of your content.',
    );
  });

  test('names one to which nothing leads, and is content with it', async () => {
    put('files/form.pdf', '%PDF-1.7');

    const { code, said } = await check();

    expect(code).toBe(0);
    expect(said).toContain('files/form.pdf:1  Nothing leads to it, so the site leaves it out');
  });

  test.each([
    ['a page', 'page.html', '<p>', 'Files for readers end in one of pdf,'],
    ['a drawing', 'a.svg', '<svg/>', 'Files for readers end in one of pdf,'],
    ['a document with macros', 'a.docm', 'PK', 'Files for readers end in one of pdf,'],
    ['one that is not what its name says', 'a.pdf', '<html>', 'not the file that its name says'],
    ['an empty one', 'a.txt', '', 'an empty file'],
    ['a name that has to be coded', 'My form.pdf', '%PDF-1.7', 'Name it my-form.pdf.'],
    ['a folder', 'forms/a.pdf', '%PDF-1.7', 'Put what is in it straight into files'],
  ])('refuses %s', async (_, name, text, sentence) => {
    put(`files/${name}`, text);

    const { code, said } = await check();

    expect(code).toBe(1);
    expect(said).toContain(sentence);
  });

  test('refuses one that the host would not take', async () => {
    put('files/a.txt', 'a'.repeat(25 * 1024 * 1024 + 1));

    expect((await check()).said).toContain('Replace it: it is a file over 25 MB.');
  });
});
