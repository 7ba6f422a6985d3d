import { describe, expect, test } from 'vitest';
import { db, tables } from '../harness.ts';
import { ownerGet, ownerJson, ownerText } from '../owner.ts';
import { asked, askedTwice, grouped } from './asked.ts';
import type { List } from './listed.ts';

describe('what the schedule has not grouped yet', () => {
  test('is listed as new: each question once, however it is written', async () => {
    await asked('apple pay', { visitor: 'a' });
    await asked('Apple Pay', { visitor: 'b' });
    await asked('only one');
    const page = await ownerText('/admin/gaps/');

    expect(page.match(/<q lang="en" dir="auto" data-typography="alphabetic">/g)).toHaveLength(1);
    expect(page).toMatch(
      /apple pay<\/q>.*?<\/i>2<\/div>.*?>New<.*?href="\/search\/\?q=apple\+pay"/s,
    );
    expect(page).toContain('1 question that one network asked on one day');
  });

  test('stands among the others in the order that was chosen, while they are open', async () => {
    await askedTwice('old question', { age: 10 });
    await asked('old question', { visitor: 'c', age: 9 });
    await grouped();
    await askedTwice('new question');
    const questionsNow = async (query: string) =>
      ((await ownerJson(`/admin/gaps.json${query}`)) as List).gaps.map(({ query }) => query);

    expect(await questionsNow('?order=people')).toEqual(['old question', 'new question']);
    expect(await questionsNow('?order=newest')).toEqual(['new question', 'old question']);
    expect(await questionsNow('?days=28&locale=en')).toHaveLength(2);
    expect(await questionsNow('?locale=zh-cn')).toEqual([]);
    expect(await questionsNow('?state=ignored')).toEqual([]);
  });

  test.each(['/admin/gaps/', '/admin/gaps.json', '/admin/gaps.csv', '/admin/'])(
    'GET %s changes no table',
    async (path) => {
      await askedTwice('apple pay', { email: 'jonas@client.example' });
      await askedTwice('怎么退款', { locale: 'zh-CN' });
      const before = await everything();
      await ownerGet(path);

      expect(await everything()).toEqual(before);
    },
  );
});

/** Every row of every table. */
const everything = async () =>
  (await db.batch(tables.map((table) => db.prepare(`SELECT * FROM ${table}`)))).map(
    ({ results }) => results,
  );
