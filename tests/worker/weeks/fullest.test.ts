import { beforeEach, expect, test } from 'vitest';
import { ownerText } from '../owner.ts';
import { fullestPath, fullestWeek } from './fullest-week.ts';
import { wasOnline } from './put-week.ts';

beforeEach(wasOnline);

/** What no page of a closed week is larger than: of HTML, as it is sent before it is compressed. */
const budget = 30 * 1024;

test('the page of a closed week stays at 30 KB with as much in every list as there can be', async () => {
  await fullestWeek();

  for (const lang of ['en', 'zh-CN']) {
    const page = await ownerText(`${fullestPath}?lang=${lang}`);
    const bytes = new TextEncoder().encode(page).length;
    const count = (part: RegExp) => page.match(part)?.length;
    console.info(`${lang}: ${bytes} bytes`);

    expect({
      gaps: count(/<td><a href="\/admin\/gaps\/\d+\/"><q /g),
      waiting: count(/<a href="\/admin\/messages\/[\w-]{36}\//g),
      words: count(/\/ignore"/g),
      weakArticles: count(/class="down fine-print"/g),
      weeks: count(/h\.01/g),
      telling: count(/\/admin\/gaps\/telling\//g),
    }).toEqual({ gaps: 6, waiting: 5, words: 5, weakArticles: 5, weeks: 12, telling: 1 });
    expect(bytes).toBeLessThanOrEqual(budget);
  }
});
