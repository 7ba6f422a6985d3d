import { beforeEach, describe, expect, test } from 'vitest';
import { db, get } from '../harness.ts';
import { ownerPost, ownerText } from '../owner.ts';
import { readable } from '../with-key.ts';
import { atNight, close, visit, wasOnline, week } from './put-week.ts';

beforeEach(wasOnline);

const emails = async () =>
  (await readable.prepare(`SELECT id, text, html FROM emails WHERE kind = 'week'`).all()).results;

describe('the emails of weeks', () => {
  test('do not come once the owner stopped them, and the week is closed as before', async () => {
    await visit({});
    const stopped = await ownerPost('/admin/outbox/week/stop');
    await close(atNight);

    expect(stopped.headers.get('location')).toBe('/admin/outbox/#week');
    expect(await emails()).toEqual([]);
    expect(await db.prepare('SELECT week FROM weeks').first('week')).toBe(week);
    expect(await ownerText('/admin/outbox/')).toMatch(/Since .+ no week comes to you as an email/);
  });

  test('come again when the owner wants so', async () => {
    await visit({});
    await ownerPost('/admin/outbox/week/stop');
    await ownerPost('/admin/outbox/week/resume');
    await close(atNight);

    expect(await emails()).toHaveLength(1);
    expect(await ownerText('/admin/outbox/')).toContain(
      'Each week comes to you as an email on Monday.',
    );
  });

  test('stop with the one that has not left', async () => {
    await visit({});
    await close(atNight);
    const before = await emails();
    await ownerPost('/admin/outbox/week/stop');

    expect(before).toHaveLength(1);
    expect(await emails()).toEqual([]);
  });

  test('say where they are stopped, in the text and in the HTML, without signing in', async () => {
    await visit({});
    await close(atNight);
    const [email] = await emails();
    const [path = ''] = /\/api\/unsubscribe\/week\/[\w/-]+/.exec(String(email?.['text'])) ?? [];
    const question = await get(path);

    expect(email?.['html']).toContain(path);
    expect(question.status).toBe(200);
    expect(await question.text()).toContain('Each week comes as an email on Monday.');
  });
});
