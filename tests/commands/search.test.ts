import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from './check-command.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
  const article = (title: string) => `---\ntitle: ${title}\nchecked: 2026-11-01\n---\n\nText.\n`;
  content.put('articles/en/start/kayaks.mdx', article('Rent a kayak'));
  content.put('articles/zh-cn/start/kayaks.mdx', article('租皮划艇'));
});

afterEach(() => rmSync(content.folder, { recursive: true }));

const search = (...args: string[]) => content.call('search', ...args);

describe('npm run search', () => {
  test.each([
    ['rent a kayak', 'en', 'Rent a kayak'],
    ['kayak 租', 'zh-CN', '租皮划艇'],
  ])('asks "%s" in %s, the language of its letters', async (question, locale, title) => {
    const { code, said } = await search(question);

    expect(code).toBe(0);
    expect(said).toContain(`Asked in ${locale}.`);
    expect(said).toContain(`1. ${title} (kayaks)`);
  });

  test('takes a language as its code or its path, and the same question in another', async () => {
    expect((await search('租皮划艇', '--locale', 'zh-cn')).said).toContain('Asked in zh-CN.');
    const { said } = await search('rent a kayak', '--locale', 'EN', '--json');
    expect(JSON.parse(said)).toMatchObject({ shown: { locale: 'en' } });
  });

  test('says why the short answer is shown, where it leads, and which passage is a phrasing', async () => {
    content.put(
      'articles/en/start/boats.mdx',
      '---\ntitle: Rent a boat\nanswer: Rent a boat at the lake.\nphrasings: [borrow a dinghy]\nquestions: [rent a boat at the lake]\n---\n\nText.\n',
    );
    const { said } = await search('rent a boat at the lake');

    expect(said).toContain('have all words of the question: no passage was looked for.');
    expect(said).toContain('The first result leads to /articles/boats/');
    expect((await search('borrow a dinghy')).said).toContain('phrasing: borrow a dinghy');
  });

  test.each([
    ['no question', [], 'Write a question.'],
    ['words without quotes', ['rent', 'a kayak'], 'Put the question in quotes: "rent a kayak".'],
    ['a language that is none', ['a', '--locale', 'zh-CM'], 'Did you mean zh-CN?'],
  ])('refuses %s', async (_, args, said) => {
    const refused = await search(...args);

    expect(refused.code).toBe(2);
    expect(refused.said).toContain(said);
  });
});
