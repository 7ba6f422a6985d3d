import { describe, expect, test } from 'vitest';
import { db, get, postJson } from '../harness.ts';
import { ownerText, sentMessage } from '../owner.ts';

/** The numbers beside a tab, in the row of tabs and in the bar of a phone. */
const besideTab = (page: string, tab: string) =>
  [...page.matchAll(new RegExp(`data-tab="${tab}".*?</a>`, 'gs'))].map(
    ([link]) => /data-count="\w+">([^<]+)</.exec(link)?.[1],
  );

const spam = { query: 'spam', locale: 'en', why: 'asked', website: 'x' };

describe('the frame of the owner’s pages', () => {
  test('has a tab for the quarantine with how much lies there, messages and forms', async () => {
    await sentMessage({ website: 'x' });
    await postJson('/api/gaps', spam);
    const page = await ownerText('/admin/gaps/');

    expect(besideTab(page, 'quarantine')).toEqual(['2', '2']);
    expect(page).toContain('href="/admin/messages/#quarantine"');
    expect(await ownerText('/admin/messages/')).toContain('id="quarantine"');
    expect(await ownerText('/admin/gaps/?lang=zh-CN')).toContain('隔离区');
  });

  test('has no such tab while nothing lies there, nor before the door', async () => {
    const before = await ownerText('/admin/gaps/');
    await sentMessage({ website: 'x' });
    const outside = await (await get('/admin/gaps/', { accept: 'text/html' })).text();

    expect(besideTab(before, 'inbox')).toEqual([undefined, undefined]);
    expect(besideTab(before, 'quarantine')).toEqual([]);
    expect(besideTab(outside, 'quarantine')).toEqual([]);
  });

  test('counts a flood no further than it needs to', async () => {
    await db
      .prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150)
         INSERT INTO quarantine (kind, data, created_at) SELECT 'votes', 'key:none:{}', ?1 FROM n`,
      )
      .bind(new Date().toISOString())
      .run();

    expect(besideTab(await ownerText('/admin/gaps/'), 'quarantine')).toEqual(['99+', '99+']);
  });

  test('says beside the inbox how many wait', async () => {
    await sentMessage();

    expect(besideTab(await ownerText('/admin/gaps/'), 'inbox')).toEqual(['1', '1']);
  });
});
