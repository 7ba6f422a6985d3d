import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demonstration } from '../check-command.ts';
import { check, content, eachWithOneArticle, put, setLocales } from './one-article.ts';

eachWithOneArticle();

describe('npm run check, of languages', () => {
  test('takes an article of the same name in another language for its translation', async () => {
    put('articles/zh-cn/start/first-steps.mdx', '---\ntitle: 第一步\n---\n\n从这里开始。\n');

    expect((await check()).code).toBe(0);
  });

  test('leaves out a language that the site does not have, and says so', async () => {
    setLocales('en');
    put('articles/zh-cn/start/first-steps.mdx', '---\nanwser: a\n---\n');
    put('questions.yaml', 'zh-CN:\n  - question: 怎么开始\n    article: first-steps\n');

    expect(await check()).toEqual({
      code: 0,
      said: [
        'articles/zh-cn  one article is left out: "locales" in site.yaml does not name zh-CN.',
        'questions.yaml:2  one promise is left out: "locales" in site.yaml does not name zh-CN.',
        '',
        'The content is in order.',
      ].join('\n'),
    });
  });

  test('says so where the site does not have the language of the owner’s own pages', async () => {
    setLocales('zh-CN');

    expect((await check()).said).toContain(
      'site.yaml:15  owner.locale: "locales" does not name en: your own pages are in zh-CN.',
    );
  });

  test.each([[['en']], [['zh-CN']], [['zh-CN', 'en']]])(
    'finds the demonstration in order where the site has %j',
    async (locales) => {
      cpSync(demonstration, content, { recursive: true });
      rmSync(join(content, 'articles/en/start/first-steps.mdx'));
      setLocales(...locales);

      expect(await check()).toMatchObject({ code: 0 });
    },
  );

  test('says of a link to a language that the site does not have what to do', async () => {
    setLocales('en');
    put('articles/en/start/a.mdx', '---\ntitle: A\n---\n\n[x](/zh-cn/articles/first-steps/)\n');

    expect((await check()).said).toContain(
      'articles/en/start/a.mdx:5  This site does not have the language of /zh-cn/articles/first-steps/. Take the link out, or write it without the language.',
    );
  });

  test('says what a language of the site lacks, and calls it no mistake', async () => {
    const site = readFileSync(join(content, 'site.yaml'), 'utf8');
    put('site.yaml', site.replace(/^ {2}place: .*$/m, '  place: { en: Singapore }'));

    const { code, said } = await check();
    expect(code).toBe(0);
    expect(said).toContain('articles/zh-cn:1  No article is published in zh-CN, ');
    expect(said).toContain(
      'site.yaml:13  owner.place: Not written in zh-CN: "Singapore" is shown there.',
    );
  });

  test('calls a topic by its id where a language lacks its name', async () => {
    put('topics.yaml', '- { id: start, icon: flag, order: 10, name: { en: Start here } }\n');

    expect((await check()).said).toContain(
      'topics.yaml:1  start.name: Not written in zh-CN: "Start here" is shown there.',
    );
  });
});
