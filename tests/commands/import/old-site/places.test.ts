import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFileName } from '../../../../worker/contract/slugs.ts';
import {
  article,
  body,
  content,
  everyFile,
  folder,
  makeFolders,
  picture,
  put,
  removeFolders,
  run,
  topics,
} from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('naming articles and topics', () => {
  test('tells files of one name apart by their folders, then by numbers', async () => {
    for (const path of ['a/same.md', 'b/same.md', 'b/Same!.md', 'c/x/one.md', 'c/y/two.md']) {
      put(path, `# ${path}\n\nx`);
    }

    const { articles } = await run();

    expect(articles.map(({ path }) => path.replace('articles/en/', '')).sort()).toEqual([
      'a/a-same.mdx',
      'b/b-same.mdx',
      'b/same-2.mdx',
      'x/one.mdx',
      'y/two.mdx',
    ]);
  });

  test.each([
    ['物流/退款 多久.md', 'wu-liu/tui-kuan-duo-jiu'],
    ['shipping/导出 PDF.md', 'shipping/dao-chu-pdf'],
    ['shipping/Возврат денег.md', 'shipping/vozvrat-deneg'],
    ['shipping/返金について.md', 'shipping/fan-jinnitsuite'],
    ['shipping/Straße.md', 'shipping/strasse'],
    ['shipping/…….md', 'shipping/shipping-1'],
  ])('gives %s an address that reads', async (path, address) => {
    put(path, '# 退款\n\nx');
    put('other/a.md', '# A\n\nx');

    const { articles } = await run('zh-CN');

    expect(articles.map((article) => article.path)).toContain(`articles/zh-cn/${address}.mdx`);
  });

  test('writes no name that Windows keeps for itself, and says which it changed', async () => {
    put('nul/con.md', '# Console\n\n![a plan](aux.png)');
    put('nul/com¹.md', '# Ports\n\nx');
    put('nul/aux.png', picture);
    put('prn/Con.md', '# Printing\n\nx');

    const { articles, pictures, losses } = await run();
    const written = [...articles, ...pictures].flatMap(({ path }) => path.split('/'));

    expect(articles).toHaveLength(3);
    expect(written.filter((name) => !isFileName(name))).toEqual([]);
    expect(topics().map(({ id, name }) => [id, name])).toEqual([
      ['nul-1', { en: 'Nul' }],
      ['prn-1', { en: 'Prn' }],
    ]);
    expect(body('nul-1/nul-con.mdx')).toBe('![a plan](./aux-2.png)\n');
    expect(losses.filter(({ reason }) => reason.startsWith('renamed'))).toHaveLength(3);
  });

  test('takes two names that differ only in case for one', async () => {
    mkdirSync(article('a'), { recursive: true });
    writeFileSync(article('a/Plan.PNG'), 'another');
    writeFileSync(article('a/B.mdx'), '---\ntitle: Quite another\n---\n');
    put('a/b.md', '# B\n\n![a plan](plan.png)');
    put('a/plan.png', picture);
    put('c/d.md', '# D\n\nx');

    const { articles } = await run();

    expect(articles.map(({ path }) => path)).toContain('articles/en/a/a-b.mdx');
    expect(body('a/a-b.mdx')).toBe('![a plan](./plan-2.png)\n');
  });

  test('keeps names short', async () => {
    put(`a/${'long-'.repeat(40)}.md`, `# L\n\n![a plan](${'p'.repeat(200)}.png)`);
    put(`a/${'p'.repeat(200)}.png`, picture);

    await run();

    expect(
      everyFile()
        .split('\n')
        .filter((path) => path.length > 200),
    ).toEqual([]);
  });

  test('reads topics from the folders below the shared one, at most two levels deep', async () => {
    put('docs/Store & Shop/Ways to Pay/card.md', '# Card\n\nx');
    put('docs/Store & Shop/Returns/v1/old/back.md', '# Back\n\nx');
    put('docs/faq/all.md', '# All\n\nx');
    put('docs/start.md', '# Start\n\nx');

    await run();

    expect(topics().map(({ id, name }) => [id, name])).toEqual([
      ['returns', { en: 'Returns' }],
      ['ways-to-pay', { en: 'Ways to Pay' }],
      ['faq', { en: 'FAQ' }],
      ['general', { en: 'General' }],
    ]);
  });

  test('makes no topic of a folder that is one page', async () => {
    put('docs/forks/index.md', '# Forks\n\nx');
    put('docs/forks/one/index.md', '# One\n\nx');
    put('docs/forks/two/README.md', '# Two\n\nx');
    put('docs/pay/card.md', '# Card\n\nx');

    await run();

    expect(topics().map(({ id }) => id)).toEqual(['forks', 'pay']);
    expect(everyFile()).toContain('articles/en/forks/two.mdx');
  });

  test('names topics by a table of contents', async () => {
    put('TOC.md', '* 付款 {#pay}\n  * [卡](pay/card.md)\n* [帮助](faq/all.md)\n');
    put('pay/card.md', '# 卡\n\nx');
    put('faq/all.md', '# 全部\n\nx');

    await run('zh-CN');

    expect(topics()).toContainEqual(
      expect.objectContaining({ id: 'pay', name: { 'zh-CN': '付款' } }),
    );
  });

  test.each([
    ['user guide', 'person'],
    ['guide', 'book'],
    ['syntax', 'document'],
    ['restore', 'document'],
    ['api', 'plug'],
    ['pricing', 'card'],
  ])('gives the topic %s an icon by how a word of it begins', async (name, icon) => {
    put(`${name}/a.md`, '# A\n\nx');
    put('zoo/b.md', '# B\n\nx');

    await run();

    expect(topics()[0]?.['icon']).toBe(icon);
  });

  test('adds to the topics of the owner and keeps the comments', async () => {
    mkdirSync(content);
    writeFileSync(
      join(content, 'topics.yaml'),
      '# mine\n- id: pay\n  icon: card\n  order: 70\n  name: { en: Paying }\n',
    );
    put('pay/card.md', '# Card\n\nx');
    put('send/box.md', '# Box\n\nx');

    await run();

    expect(readFileSync(join(content, 'topics.yaml'), 'utf8')).toMatch(/^# mine\n- id: pay\n/);
    expect(topics()).toEqual([
      { id: 'pay', icon: 'card', order: 70, name: { en: 'Paying' } },
      { id: 'send', icon: expect.any(String), order: 80, name: { en: 'Send' } },
    ]);
  });

  test('gives another name to an article whose slug the owner already uses', async () => {
    put('a/b.md', '# B\n\nx');
    put('c/d.md', '# D\n\nx');
    mkdirSync(article('a'), { recursive: true });
    writeFileSync(article('a/b.mdx'), '---\ntitle: Quite another\n---\n\nby hand\n');

    const { articles } = await run();

    expect(articles.map(({ path }) => path)).toContain('articles/en/a/a-b.mdx');
    expect(body('a/b.mdx')).toBe('by hand\n');
  });

  test('does not call an article of another topic in the other language a translation', async () => {
    put('pay/overview.md', '# Paying\n\nx');
    put('z/z.md', '# Z\n\nx');
    await run();
    rmSync(join(folder, 'pay'), { recursive: true });
    put('send/overview.md', '# 发送\n\nx');
    put('z/z.md', '# 字\n\nx');

    const { articles } = await run('zh-CN');

    expect(articles.map(({ path }) => path)).toEqual([
      'articles/zh-cn/send/send-overview.mdx',
      'articles/zh-cn/z/z.mdx',
    ]);
  });
});
