import { beforeEach, describe, expect, test } from 'vitest';
import type { WeekNumbers } from '../../../worker/numbers/numbers.ts';
import { db } from '../harness.ts';
import { ownerGet, ownerJson, ownerPost, ownerText } from '../owner.ts';
import { readable } from '../with-key.ts';
import { afterwards, close, visits, wasOnline, week } from './put-week.ts';

const address = `/admin/weeks/${week}`;
const said = '50 visits, 65 votes and 67 people who asked of one network were set aside';

beforeEach(wasOnline);

describe('seventy of one network in a closed week', () => {
  beforeEach(async () => {
    await visits(20, { articles: [{ article: 'connect-bank', seconds: 40 }] });
    await attack();
    await close(afterwards);
  });

  test('are twenty visits, five votes and three people, and the rest is said', async () => {
    const numbers = await weekJson();

    expect(numbers).toMatchObject({
      visits: 40,
      outcomes: { confirmed: 20, probable: 20 },
      askedInVain: 3,
      gaps: [],
      setAside: { visits: 50, votes: 65, people: 67, networks: 1, counted: false },
    });
    expect(votesIn(numbers)).toEqual([5, 5]);
  });

  test.each(['/', '.txt', '.md'])('%s says so', async (form) => {
    expect(await ownerText(`${address}${form}`)).toContain(said);
  });

  test('so do the table and the email', async () => {
    const email = await readable
      .prepare(`SELECT text, html FROM emails WHERE kind = 'week'`)
      .first<{ text: string; html: string }>();

    expect(await ownerText(`${address}.csv`)).toMatch(/,set-aside-visits,Visits set aside,50,/);
    expect(email?.text).toContain(said);
    expect(email?.html).toContain(said);
  });

  test('are marked in the list of visits, which leads to what was set aside', async () => {
    const marks = async () => {
      const first = await ownerText(`${address}/visits/`);
      const all = first + (await ownerText(onIn(first)));
      return [
        all.split('<li><span>').length - 1,
        all.split(`href="${address}/set-aside/">Set aside: more of one network than counts`)
          .length - 1,
        all.split('More of one network than counts, and counted all the same').length - 1,
      ];
    };
    const before = await marks();
    await ownerPost(`${address}/set-aside/count`);

    expect(before).toEqual([90, 50, 0]);
    expect(await marks()).toEqual([90, 0, 50]);
  });

  test('can be looked at: which way they went, what they voted and asked', async () => {
    const page = await ownerText(`${address}/set-aside/`);

    expect(page).toContain(said);
    expect(page).toContain('50 visits on 10 November 2026');
    expect(page).toContain('65 yes, 0 no');
    expect(page).toContain('“free gold”');
    expect(page).toContain('67 people');
  });

  test('count all the same when the owner wants it, and not when it was taken back', async () => {
    const before = await weekText();
    const counting = await ownerPost(`${address}/set-aside/count`);
    const counted = await weekJson();
    const page = await ownerText(`${address}/`);
    const inWeeks = await votesOfArticle();
    await ownerPost(`${address}/set-aside/leave-out`);

    expect([counting.status, counting.headers.get('location')]).toEqual([
      303,
      `${address}/set-aside/`,
    ]);
    expect(counted).toMatchObject({
      visits: 90,
      outcomes: { confirmed: 70 },
      gaps: [{ query: 'free gold', people: 70 }],
      setAside: { visits: 50, counted: true },
    });
    expect(votesIn(counted)).toEqual([70, 70]);
    expect(page).toContain('You count them all the same.');
    expect(inWeeks).toBe(70);
    expect(await weekText()).toBe(before);
    expect(await votesOfArticle()).toBe(5);
  });

  test('change no week when the schedule comes again, whatever was chosen', async () => {
    await ownerPost(`${address}/set-aside/count`);
    const before = await weekText();
    await close(afterwards);

    expect(await weekText()).toBe(before);
  });

  test('are not chosen by whoever is not the owner, nor by opening an address', async () => {
    expect((await ownerGet(`${address}/set-aside/count`)).status).toBe(405);
    expect((await ownerPost('/admin/weeks/2025-W01/set-aside/count')).status).toBe(404);
    expect((await ownerPost('/admin/weeks/nonsense/set-aside/leave-out')).status).toBe(404);
    expect((await weekJson()).setAside?.counted).toBe(false);
  });
});

test('a week in which nothing was set aside says nothing of it, and has one reading', async () => {
  await visits(30, { articles: [{ article: 'connect-bank', seconds: 40 }] });
  await close(afterwards);

  expect(await ownerText(`${address}/`)).not.toContain('set-aside');
  expect(await ownerText(`${address}/set-aside/`)).toContain('Nothing of this week was set aside.');
  expect(await db.prepare('SELECT 1 FROM week_readings').first()).toBeNull();
  expect((await ownerPost(`${address}/set-aside/count`)).status).toBe(404);
});

test('a week that goes on says what is set aside so far, with nothing to press', async () => {
  await attack();
  const page = await ownerText(`${address}/set-aside/`);

  expect(await ownerText(`${address}/`)).toContain(said);
  expect(page).toContain('Once this week is closed');
  expect(page).not.toContain('/set-aside/count');
});

test('a gap of one network on one day is not listed, and counts for three on another', async () => {
  await attack();
  const listed = async () =>
    ((await ownerJson('/admin/gaps.json?days=365')) as { gaps: { people: number }[] }).gaps;
  const before = await listed();
  await ask('someone', { network: 'elsewhere' });

  expect(before).toEqual([]);
  expect(await listed()).toMatchObject([{ query: 'free gold', people: 4 }]);
});

const weekJson = async () => (await ownerJson(`${address}.json`)) as WeekNumbers;

const weekText = () =>
  db.prepare('SELECT data FROM weeks WHERE week = ?1').bind(week).first<string>('data');

const votesOfArticle = () =>
  db.prepare(`SELECT SUM(yes + no) AS n FROM week_votes WHERE week = ?1`).bind(week).first('n');

/** How many say yes to the article, of how many. */
function votesIn({ articles }: WeekNumbers) {
  const helpful = articles.find(({ article }) => article === 'late-fees')?.helpful;
  return [helpful?.count, helpful?.of];
}

const inTheWeek = '2026-11-10T02:00:00.000Z';

/** Seventy names of browsers at one address: each visits, votes and asks. */
async function attack() {
  const articles = [{ article: 'late-fees', seconds: 90, helpful: 'yes' }];
  await visits(70, { articles });
  await db.prepare(`UPDATE visits SET network = 'attacker' WHERE data LIKE '%late-fees%'`).run();
  for (let each = 0; each < 70; each += 1) {
    await ask(`attacker-${each}`, { network: 'attacker' });
    await db
      .prepare(
        `INSERT INTO votes (article, locale, version, helpful, visitor, day, created_at, network)
         VALUES ('late-fees', 'en', 'a', 'yes', ?1, '2026-11-10', ?2, 'attacker')`,
      )
      .bind(`attacker-${each}`, inTheWeek)
      .run();
  }
}

const ask = (visitor: string, { network }: { network: string }) =>
  db
    .prepare(
      `INSERT INTO gaps (query, folded, locale, why, visitor, day, created_at, network)
       VALUES ('free gold', 'free gold', 'en', 'no-answer', ?1, '2026-11-10', ?2, ?3)`,
    )
    .bind(visitor, inTheWeek, network)
    .run();

/** Where the list of visits goes on. */
const onIn = (page: string) =>
  /<a href="([^"]+)">More visits/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
