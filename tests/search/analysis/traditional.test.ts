import { beforeAll, describe, expect, test } from 'vitest';
import { inTraditional } from '../../../site/content/search/chinese-scripts.ts';
import { askCompanion } from '../../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import { openCompanion } from '../../../site/search/companion/open-companion.ts';
import { type Ask, openSite, reading } from '../open-site.ts';
import { bicycleShop, bookingTool } from '../small-sites.ts';

const titles = bookingTool.articles.flatMap(({ title, questions }) => [title, ...questions]);
const differing = titles.filter((title) => inTraditional(title) !== title);

describe('a question in Traditional script', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await openSite(bookingTool);
  });

  test.each(differing)('is answered as in Simplified: %s', async (question) => {
    expect(await ask(inTraditional(question))).toEqual(await ask(question));
  });

  test('is read in Simplified, and not taken for a misspelt one', async () => {
    const answer = await ask('導出客戶名單');

    expect(answer.read).toBe('导出客户名单');
    expect(answer).not.toHaveProperty('corrected');
  });

  test('has the table of signs fetched once; one in Simplified has not', async () => {
    const read: string[] = [];
    const companion = await openCompanion(reading(buildCompanion(bookingTool), read));
    await askCompanion(companion, '取消预约');
    const before = read.length;
    await askCompanion(companion, '預約取消');
    await askCompanion(companion, '導出客戶名單');

    expect(read.slice(0, before)).toEqual(['root.json']);
    expect(read.filter((name) => name.endsWith('/traditional.json'))).toHaveLength(1);
  });

  test('changes nothing on an English site', async () => {
    const read: string[] = [];
    const companion = await openCompanion(reading(buildCompanion(bicycleShop), read));
    await askCompanion(companion, '預約取消');

    expect(read.filter((name) => name.endsWith('/traditional.json'))).toEqual([]);
  });
});
