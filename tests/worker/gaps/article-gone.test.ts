import { expect, test } from 'vitest';
import { db } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { asked, gapOf } from './asked.ts';

/** A gap that an article answers, and that somebody was not helped by, asked in words for which search finds this one. */
async function gapNear(article: string): Promise<number> {
  const gap = await gapOf('How do I refund a payment?');
  await asked('How do I refund a payment?', { visitor: 'c', why: 'not-helpful' });
  await db.prepare(`UPDATE gaps SET wording = ?1 WHERE wording IS NULL`).bind(gap).run();
  await db
    .prepare(
      `UPDATE wordings SET article = ?2, confidence = 0.9, answered_at = '2020-01-01' WHERE gap = ?1`,
    )
    .bind(gap, article)
    .run();
  return gap;
}

const stepIn = (page: string) =>
  /<a class="button small(?: primary)?" href="([^"]+)">(Improve it|Look at it)/
    .exec(page)
    ?.slice(1);

test.each(['/admin/gaps/', 'its own page'])(
  'an article that is gone or a draft is not to be improved: %s leads to a page that says so',
  async (where) => {
    const gap = await gapNear('gone-article');
    const own = `/admin/gaps/${gap}/`;
    const [path = '', name] = stepIn(await ownerText(where.startsWith('/') ? where : own)) ?? [];
    const page = await ownerText(path);

    expect([path, name]).toEqual([`${own}#nearest`, 'Look at it']);
    expect((await ownerGet(path)).status).toBe(200);
    expect(page).toContain('id="nearest"');
    expect(page).toContain('gone-article');
    expect(page).toContain('It is not online any more, or a draft again');
  },
);

test('one that is online leads to its page, which is there', async () => {
  await gapNear('refund-payment');
  const [path = '', name] = stepIn(await ownerText('/admin/gaps/')) ?? [];

  expect([path, name]).toEqual(['/admin/articles/en/refund-payment/', 'Improve it']);
  expect((await ownerGet(path)).status).toBe(200);
});
