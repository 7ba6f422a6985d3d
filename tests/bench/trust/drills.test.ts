import { describe, expect, test } from 'vitest';
import { BrokenIndex } from '../../../site/search/broken-index.ts';
import { seeded } from '../../search/seeded.ts';
import { differences } from '../../week/differences.ts';
import { faultsIn, scheduleFaultsIn } from '../../worker/bindings/faults-in.ts';
import { differing, hashed } from './backup.ts';
import { openingOf } from './doors.ts';
import { type Figure, isKept, none } from './drill.ts';
import { drills } from './drills.ts';
import { tracesOf } from './erasure.ts';
import { lieOf } from './index-files.ts';
import { isLie } from './index-in-worker.ts';
import { lostAndDoubled } from './kills.ts';
import { lostAndRepeated } from './mail.ts';
import { oddText } from './odd-texts.ts';
import { notOnce } from './once.ts';
import { mixedPosts } from './posts.ts';
import { isWhole } from './reading.ts';
import { reportOf } from './report.ts';
import { changed } from './texts.ts';

const broken = (figures: readonly Figure[]) =>
  figures.filter((figure) => !isKept(figure)).map(({ name }) => name);

describe('a drill sees', () => {
  test('an acknowledged row that is lost, one that is doubled, and one that nobody sent', () => {
    const posts = [{ rows: ['message one', 'vote one'] }, { rows: ['message two'] }];
    const seen = (...found: string[]) => broken(lostAndDoubled(posts, found));

    expect(seen('message one', 'vote one', 'message two')).toEqual([]);
    expect(seen('message one', 'message two')).toEqual(['lost']);
    expect(seen('message one', 'vote one', 'message two', 'message two')).toEqual(['doubled']);
    expect(seen('message one', 'vote one', 'message two', 'message three')).toEqual([
      'rows that nobody sent',
    ]);
  });

  test('a message that is stored twice, or answered as if it were', () => {
    const first = { status: 201, text: 'receipt' };
    const again = { status: 200, text: 'receipt' };
    const rows = [
      { id: 'a', kind: 'new-message' },
      { id: 'a', kind: 'acknowledgement' },
    ];

    expect(notOnce([first, again], rows)).toEqual([]);
    expect(notOnce([first, first], rows)).toEqual(['answers 201 × 2']);
    expect(notOnce([first, { ...again, text: 'other' }], rows)).toEqual(['2 different answers']);
    expect(notOnce([first, again], [...rows, { id: 'b', kind: null }])).toContain('2 messages');
    expect(notOnce([first, again], rows.slice(1))).toEqual(['1 emails']);
  });

  test('a text of which one character is another, and one that is missing', () => {
    const kept = new Map([['text of a', 'caf\u00e9\n']]);

    expect(changed(kept, new Map(kept))).toEqual([]);
    expect(changed(kept, new Map([['text of a', 'cafe\u0301\n']]))).toHaveLength(1);
    expect(changed(kept, new Map())).toHaveLength(1);
  });

  test('an email that is lost, given up, or sent again without need', () => {
    const sent = { id: 'a', sent_at: 'now', failed_at: null };
    const seen = (times: number, doubts: number, stored = sent) =>
      broken(
        lostAndRepeated([stored], {
          taken: new Map(times > 0 ? [['a', times]] : []),
          doubts: new Map([['a', doubts]]),
        }),
      );

    expect(seen(1, 0)).toEqual([]);
    expect(seen(2, 1)).toEqual([]);
    expect(seen(0, 0)).toEqual(['lost']);
    expect(seen(3, 1)).toEqual(['once more although the reply had arrived and was written down']);
    expect(
      broken(
        lostAndRepeated([{ id: 'a', sent_at: null, failed_at: 'now' }], {
          taken: new Map([['a', 1]]),
          doubts: new Map(),
        }),
      ),
    ).toEqual(['not known to be delivered', 'given up']);
  });

  test('half of a write, and a step of the schedule that was not made good', () => {
    const attempt = { call: 1, binding: 'DB', mode: 'fails', retryAfter: '5', again: undefined };
    const drilled = (status: number, tables: 'before' | 'after' | 'neither') =>
      faultsIn({
        ...{ status: 201, changes: true, calls: ['DB'] },
        attempts: [{ ...attempt, status, tables }],
      }).length;
    const call = { turn: 0, call: 1, binding: 'DB', mode: 'fails' } as const;
    const run = { ...call, failed: 1, isAsAfter: true };

    expect([drilled(503, 'before'), drilled(201, 'after')]).toEqual([0, 0]);
    expect([drilled(503, 'neither'), drilled(500, 'before'), drilled(201, 'before')]).toEqual([
      1, 1, 1,
    ]);
    expect(
      scheduleFaultsIn([run, { ...run, isAsAfter: false }, { ...run, failed: 2 }]),
    ).toHaveLength(2);
  });

  test('a file that is cut short, or not there', () => {
    const built = Buffer.from('a page');

    expect(isWhole({ status: 200, body: built }, built)).toBe(true);
    expect(isWhole({ status: 200, body: built.subarray(1) }, built)).toBe(false);
    expect(isWhole({ status: 404, body: built }, built)).toBe(false);
  });

  test('a search that says that nothing answers, or names another article', () => {
    const result = (id: string) => ({ article: { id } });
    const whole = { answered: true, results: [result('a'), result('b')] } as Parameters<
      typeof lieOf
    >[0];

    expect(lieOf(whole, whole)).toBeUndefined();
    expect(lieOf(whole, new BrokenIndex('root.json', ''))).toBeUndefined();
    expect(lieOf(whole, { ...whole, answered: false })).toBe('nothing answers');
    expect(lieOf(whole, { answered: true, results: [result('b')] })).toBe('another article');
    expect(lieOf(whole, { answered: true, results: [result('a')] })).toBe('another answer');
  });

  test('a week whose number is another, and one that is missing', () => {
    const whole = { '2026-W47': { visits: 12, gaps: [{ people: 2 }] } };

    expect(differences({ ...whole }, whole)).toEqual([]);
    expect(differences({ '2026-W47': { visits: 12, gaps: [{ people: 3 }] } }, whole)).toHaveLength(
      1,
    );
    expect(differences({}, whole)).toHaveLength(1);
  });

  test('an answer of the Worker that the whole site does not give', () => {
    const says = (answered: boolean, ...passages: string[]) => ({
      status: 200,
      text: JSON.stringify({
        answered,
        results: passages.map((passage) => ({ article: passage.split(' ')[0], excerpt: passage })),
      }),
    });
    const [whole, alone] = [says(true, 'a found', 'b found'), says(true, 'a known')];

    expect(isLie({ status: 503, text: '' }, whole, alone)).toBe(false);
    expect(isLie(says(true, 'a known', 'b found'), whole, alone)).toBe(false);
    expect(isLie(says(false, 'a found', 'b found'), whole, alone)).toBe(true);
    expect(isLie(says(true, 'a garbled'), whole, alone)).toBe(true);
    expect(isLie(says(true, 'b found'), whole, alone)).toBe(true);
    expect(isLie({ status: 500, text: '' }, whole, alone)).toBe(true);
  });

  test('a table that has one other row, and one that is missing', () => {
    const table = (...rows: object[]) => new Map([['votes', hashed(rows)]]);
    const whole = table({ id: 1, helpful: 'yes' }, { id: 2, helpful: 'no' });

    expect(differing(whole, table({ helpful: 'no', id: 2 }, { id: 1, helpful: 'yes' }))).toEqual(
      [],
    );
    expect(differing(whole, table({ id: 1, helpful: 'yes' }))).toEqual(['votes']);
    expect(differing(whole, new Map())).toEqual(['votes']);
  });

  test('a door that opens', () => {
    const tried = (path: string, status: number, text = '', cookie = '') =>
      openingOf({ path, method: 'GET' }, { status, headers: { 'set-cookie': cookie }, text });

    expect(tried('/admin/messages/', 401)).toBeUndefined();
    expect(tried('/articles/refund-payment/', 200)).toBeUndefined();
    expect(tried('/admin/sign-in', 200)).toBeUndefined();
    expect(tried('/admin/messages/', 200)).toBe('answers 200');
    expect(tried('/x/../admin/gaps/', 303)).toBe('answers 303');
    expect(tried('/admin/messages/', 401, 'the canaryword')).toBe('shows the data');
    expect(tried('/admin/x', 401, '', 'owner=x')).toBe('signs in');
    expect(tried('/admin/x', 500)).toBe('answers 500');
  });

  test('somebody of whom a word is left', () => {
    const person = { address: 'qwrt@client.example', word: 'qwrtword' };

    expect(tracesOf([person], { export: 'nothing of theirs' })).toEqual([]);
    expect(tracesOf([person], { export: 'QWRT@client.example', log: 'a qwrtword' })).toEqual([
      'qwrt@client.example in the export',
      'qwrtword in the log',
    ]);
  });
});

test('the same seed sends the same, and another seed something else', () => {
  const textsBy = (seed: number) => {
    const chance = seeded(seed);
    return Array.from({ length: 20 }, () => oddText(chance, { lines: true }));
  };
  const postsBy = (seed: number) =>
    [...mixedPosts(['a', 'b'], seeded(seed)).take(20)].map(({ path, headers }) => [path, headers]);

  expect(textsBy(1)).toEqual(textsBy(1));
  expect(textsBy(1)).not.toEqual(textsBy(2));
  expect(postsBy(1)).toEqual(postsBy(1));
  expect(postsBy(1)).not.toEqual(postsBy(2));
});

test('the document says which promise is broken, with its figures', () => {
  const outcomes = Object.entries(drills).map(([name, drill]) => {
    const figures = [{ name: 'tries', count: 12_345 }, none('lost', name === 'mail' ? ['a'] : [])];
    return { name, drill, figures, seconds: 60 };
  });
  const report = reportOf(outcomes, { seed: 7, now: new Date('2026-11-29T12:00:00Z') });

  expect(report).toContain('npm run bench:trust -- --seed 7');
  expect(report).toContain('2026-11-29');
  expect(report.match(/\| \*\*no\*\* \|/g)).toHaveLength(1);
  expect(report).toContain('| tries | 12,345 |');
  expect(report).toContain('| lost | 1 | none BROKEN |');
});
