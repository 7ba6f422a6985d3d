import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { phrasingsFolder } from './phrasings-folder.ts';

let content: ReturnType<typeof phrasingsFolder>;

beforeEach(() => {
  content = phrasingsFolder();
});

afterEach(() => rmSync(content.folder, { recursive: true }));

describe('npm run questions', () => {
  test('writes a prompt for each article, with what is near it and no line that could be read back', async () => {
    const { code, said } = await content.questions();

    expect(code).toBe(0);
    expect(said).toContain('3 prompts for 3 articles');
    const prompt = content.textOf('prompts/en/parrots.md');
    for (const part of [
      'Feed a parrot',
      'article: en/parrots',
      'what do parrots eat',
      'Call a vet',
    ])
      expect(prompt).toContain(part);
    expect((await content.questions('read')).said).toContain('no *.jsonl');
  });

  test('puts several articles on one prompt, and those of a language never with those of another', async () => {
    content.article('zh-cn/start/parrots', ['title: 喂鹦鹉', 'questions: [鹦鹉吃什么]']);

    const { said } = await content.questions('--together', '10');

    expect(said).toContain('2 prompts for 4 articles');
    expect(content.textOf('prompts/zh-cn/parrots.md')).toContain('鹦鹉吃什么');
  });

  test('asks again only where title, short answer or questions changed', async () => {
    content.answer('a.jsonl', [{ article: 'en/kayaks', phrasings: ['borrow a boat'] }]);
    await content.questions('read');
    rmSync(join(content.folder, 'prompts'), { recursive: true });

    await content.questions();
    expect(existsSync(join(content.folder, 'prompts/en/kayaks.md'))).toBe(false);
    expect(existsSync(join(content.folder, 'prompts/en/parrots.md'))).toBe(true);

    const changed = content
      .textOf('articles/en/start/kayaks.mdx')
      .replace('for a day', 'for an hour');
    content.put('articles/en/start/kayaks.mdx', changed);
    await content.questions();
    expect(content.textOf('prompts/en/kayaks.md')).toContain('- borrow a boat');
    expect((await content.questions('--all')).said).toContain('3 prompts');
  });
});

describe('prompts', () => {
  const prompts = () => readdirSync(join(content.folder, 'prompts/en')).toSorted();

  test('take the place of those of an earlier kind', async () => {
    await content.questions();
    await content.questions('--together', '10');

    expect(prompts()).toEqual(['kayaks-and-2-more.md']);
  });

  test('go when their answers were read, but not what somebody changed or put there', async () => {
    await content.questions();
    content.put('prompts/en/vets.md', 'changed');
    content.put('prompts/en/mine.md', 'mine');
    content.answer('a.jsonl', [
      { article: 'en/kayaks', phrasings: ['borrow a boat'] },
      { article: 'en/vets', phrasings: ['animal doctor'] },
    ]);
    await content.questions('read');

    expect(prompts()).toEqual(['mine.md', 'parrots.md', 'vets.md']);
  });

  test('are not written for an article that came with phrasings, until it changes', async () => {
    const parrots = ['title: Feed a parrot', 'phrasings: [bird food]'];
    content.article('en/start/parrots', parrots);
    await content.questions();
    const before = prompts();
    content.article('en/start/parrots', [...parrots, 'answer: Seeds.']);
    await content.questions();

    expect(before).toEqual(['kayaks.md', 'vets.md']);
    expect(prompts()).toEqual(['kayaks.md', 'parrots.md', 'vets.md']);
  });

  test('are not written where what was read is remembered no more', async () => {
    content.put('.phrasings.json', '{"en/parrots":');
    const { code, said } = await content.questions();

    expect(code).toBe(1);
    expect(said).toMatch(/\.phrasings\.json is damaged: bring it back/);
  });
});
