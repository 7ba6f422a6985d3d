import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, eachWithOneArticle, put } from './one-article.ts';

eachWithOneArticle();

describe('npm run check, of articles', () => {
  test.each([
    [
      'an article without front matter',
      'en/start/a.mdx',
      'Text.',
      '1  Begin the file with front matter: a line "---", "title: …", a line "---".',
    ],
    [
      'an article without a title',
      'en/start/a.mdx',
      '---\norder: 1\n---\n',
      '2  title: Missing: write a text.',
    ],
    [
      'a key that is misspelt',
      'en/start/a.mdx',
      '---\ntitle: A\nanwser: b\n---\n',
      '3  There is no key "anwser". Did you mean "answer"?',
    ],
    [
      'a topic that is misspelt',
      'en/strat/a.mdx',
      '---\ntitle: A\n---\n',
      '1  There is no topic "strat". Did you mean "start"?',
    ],
    [
      'a topic that nobody declared',
      'en/gardening/a.mdx',
      '---\ntitle: A\n---\n',
      '1  There is no topic "gardening". Declare it in topics.yaml.',
    ],
    [
      'an article outside every topic',
      'en/a.mdx',
      '---\ntitle: A\n---\n',
      `1  Put it into the folder of a topic: ${join('en', '<topic>', 'a.mdx')}.`,
    ],
    [
      'an article in a folder too deep',
      'en/start/web/a.mdx',
      '---\ntitle: A\n---\n',
      `1  Put it into the folder of a topic: ${join('en', '<topic>', 'a.mdx')}.`,
    ],
    [
      'a language that the site lacks',
      'fr/start/a.mdx',
      '---\ntitle: A\n---\n',
      '1  There is no language "fr". Put it below en or zh-cn.',
    ],
    [
      'a name that is no address',
      'en/start/My Article.mdx',
      '---\ntitle: A\n---\n',
      '1  Name the file in small letters, digits and hyphens, at most 80, not "My Article".',
    ],
    [
      'a name that Windows keeps for itself',
      'en/start/con.mdx',
      '---\ntitle: A\n---\n',
      '1  Name the file otherwise: Windows has no file called "con".',
    ],
    [
      'a second article of the same name',
      'en/tax/first-steps.mdx',
      '---\ntitle: A\n---\n',
      '1  Rename it: articles/en/start/first-steps.mdx has the same address.',
    ],
    [
      'a related article that is not there',
      'en/start/a.mdx',
      '---\ntitle: The first-step\nrelated:\n  - first-step\n---\n',
      '4  related: There is no article "first-step". Did you mean "first-steps"?',
    ],
    [
      'a last look at a day to come',
      'en/start/a.mdx',
      '---\ntitle: A\nchecked: 2126-01-01\n---\n',
      '3  checked: Write the day on which you last looked at it: this one is still to come.',
    ],
    [
      'an old address that an article has',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom:\n  - /articles/first-steps\n---\n',
      '4  redirectFrom: Take /articles/first-steps out: articles/en/start/first-steps.mdx has it.',
    ],
    [
      'an old address that the article itself has',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/articles/a/]\n---\n',
      '3  redirectFrom: Take /articles/a/ out: this article has it already.',
    ],
    [
      'an old address that a topic has',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/zh-cn/topics/tax/]\n---\n',
      '3  redirectFrom: Take /zh-cn/topics/tax/ out: the topic "tax" has it.',
    ],
    [
      'an old address of the page of contact',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/contact/]\n---\n',
      '3  redirectFrom: Take /contact/ out: a page of the site has it.',
    ],
    [
      'an old address of a page in another language',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/zh-cn/privacy]\n---\n',
      '3  redirectFrom: Take /zh-cn/privacy out: a page of the site has it.',
    ],
    [
      'an old address of the first page',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/]\n---\n',
      '3  redirectFrom: Take / out: a page of the site has it.',
    ],
    [
      'an old address of a file',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/rss.xml]\n---\n',
      '3  redirectFrom: Take /rss.xml out: a page of the site has it.',
    ],
    [
      'an old address that the Worker answers',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/api/health]\n---\n',
      '3  redirectFrom: Take /api/health out: a page of the site has it.',
    ],
    [
      'an old address that hides something',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/old%00]\n---\n',
      '3  redirectFrom.0: Write a path that hides nothing behind its percent signs.',
    ],
    [
      'a control character behind an escape',
      'en/start/a.mdx',
      '---\ntitle: A\nquestions:\n  - "\\u0000"\n---\n',
      '4  questions.0: Take out the backslash that writes U+0000: it is a control character.',
    ],
    [
      'an old address that stands twice',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom:\n  - /old\n  - /old/\n---\n',
      '5  redirectFrom: Take /old/ out: this article has it already.',
    ],
  ])('refuses %s', async (_, file, text, mistake) => {
    put(`articles/${file}`, text);

    expect(await check()).toEqual({
      code: 1,
      said: `articles/${file}:${mistake}\n\nOne thing to put right.`,
    });
  });

  test('refuses an old address that two articles claim', async () => {
    for (const name of ['a', 'b'])
      put(`articles/en/start/${name}.mdx`, '---\ntitle: A\nredirectFrom: [/old]\n---\n');

    expect((await check()).said).toContain(
      'articles/en/start/b.mdx:3  redirectFrom: Take /old out: articles/en/start/a.mdx has it.',
    );
  });

  test('refuses files that some systems take for one', async () => {
    put('articles/en/start/boat.svg', '<svg xmlns="http://www.w3.org/2000/svg" />');
    put('articles/en/start/Boat.svg', '<svg xmlns="http://www.w3.org/2000/svg" />');
    put('articles/en/Start/cafe\u0301.mdx', '---\ntitle: A\n---\n');
    const { code, said } = await check();

    expect(code).toBe(1);
    expect(said).toContain(
      'articles/en/start/boat.svg:1  Rename it: Windows and macOS take it and articles/en/start/Boat.svg for one file.',
    );
    expect(said).toContain(
      'articles/en/start:1  Rename it: Windows and macOS take it and articles/en/Start for one file.',
    );
  });

  test('takes a last look of today', async () => {
    const today = new Date().toISOString().slice(0, 10);
    put('articles/en/start/a.mdx', `---\ntitle: A\nchecked: ${today}\n---\n`);

    expect((await check()).code).toBe(0);
  });

  test('says of an article that lies in two topics that it has one address, and no more', async () => {
    const article = '---\ntitle: Refunds\nquestions: [how do I refund]\n---\n';
    put('articles/en/start/refund.mdx', article);
    put('articles/en/tax/refund.mdx', article);
    const { said } = await check();

    expect(said).toContain('refund.mdx:1  Rename it: ');
    expect(said).not.toContain('claims it too');
  });
});
