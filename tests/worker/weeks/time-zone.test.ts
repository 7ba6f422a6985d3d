import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../harness.ts';
import { ownerJson, ownerText } from '../owner.ts';
import { readable } from '../with-key.ts';
import { afterwards, close, visit, visits, wasOnline, week } from './put-week.ts';

beforeEach(wasOnline);

const read = { articles: [{ article: 'refund-payment', seconds: 40 }] };
/** When the week before ended in Berlin: seven hours after Monday began in Singapore. */
const berlin = '2026-11-08T23:00:00.000Z';

describe('a week after the time zone was changed', () => {
  beforeEach(async () => {
    await closedIn('Europe/Berlin', '2026-11-01T23:00:00.000Z', berlin);
    await visit(read, '2026-11-08T22:59:59.999Z');
    await visits(2, read, berlin);
    await close(afterwards);
  });

  test('begins where the closed one ended, and counts nothing that lies in that one', async () => {
    expect(await ownerJson(`/admin/weeks/${week}.json`)).toMatchObject({
      from: '2026-11-09',
      to: '2026-11-15',
      timeZone: 'Asia/Singapore',
      begins: berlin,
      ends: '2026-11-15T16:00:00.000Z',
      seam: { before: 'Europe/Berlin', hours: -7 },
      visits: 2,
    });
  });

  test('lists the visits that it counts, and the one before those of its own', async () => {
    const listed = (page: string) => page.split('<li><span>').length - 1;
    const pages = ['2026-W45', week].map((each) => ownerText(`/admin/weeks/${each}/visits/`));

    expect((await Promise.all(pages)).map(listed)).toEqual([2, 2]);
  });

  test('says so on its page, in its files and in its email, in both languages', async () => {
    const said = 'The time zone changed from Europe/Berlin to Asia/Singapore:';
    const email = await readable
      .prepare('SELECT text, html FROM emails WHERE id = ?1')
      .bind(`week-${week}`)
      .first<{ text: string; html: string }>();
    const texts = [
      ...(await Promise.all(
        ['/', '.txt', '.md'].map((end) => ownerText(`/admin/weeks/${week}${end}`)),
      )),
      ...[email?.text, email?.html],
    ];

    expect(texts.filter((text) => !text?.includes(said))).toEqual([]);
    expect(texts[0]).toContain('begins where the last one ended, and is 7 h shorter.');
    expect(await ownerText(`/admin/weeks/${week}/?lang=zh-CN`)).toContain(
      '时区从 Europe/Berlin 改成了 Asia/Singapore：',
    );
    expect(await ownerText(`/admin/weeks/${week}.csv`)).toContain(
      `${week},seam,Europe/Berlin > Asia/Singapore,-7,hours`,
    );
  });
});

describe('a week that closed before its bounds were kept', () => {
  test('gets them once from the settings of the day, and no seam', async () => {
    await closedIn(null, null, null);
    await visits(1, read);
    await close(afterwards);

    expect(await db.prepare('SELECT time_zone, ends FROM weeks ORDER BY week').first()).toEqual({
      time_zone: 'Asia/Singapore',
      ends: '2026-11-08T16:00:00.000Z',
    });
    expect(await ownerJson(`/admin/weeks/${week}.json`)).toMatchObject({ visits: 1, seam: null });
  });
});

/** Closes the week before, as if the settings had said another time zone then, or as before bounds were kept. */
async function closedIn(timeZone: string | null, begins: string | null, ends: string | null) {
  await visit(read, '2026-11-04T02:00:00.000Z');
  await close(new Date('2026-11-08T18:00:00Z'));
  await db
    .prepare('UPDATE weeks SET time_zone = ?1, begins = ?2, ends = ?3')
    .bind(timeZone, begins, ends)
    .run();
}
