import { describe, expect, test } from 'vitest';
import { peopleByWeek } from '../../../worker/gaps/db/people-by-week.ts';
import { db } from '../harness.ts';
import { ownerText } from '../owner.ts';
import { planOf, watched } from '../plans.ts';
import { asked, askedTwice, grouped } from './asked.ts';

const weeks = { starts: ['2026-10-05', '2026-10-12', '2026-10-19'], to: '2026-10-26' };

describe('the people of a gap, week by week', () => {
  test('are counted once a day, in whatever words, of one network at most three, in the weeks that are over', async () => {
    await askedTwice('apple pay', { age: 14 });
    for (const visitor of 'vwxyz') await asked('apple pay', { age: 21, visitor });
    await db
      .prepare("UPDATE gaps SET network = 'n' WHERE visitor IN ('v', 'w', 'x', 'y', 'z')")
      .run();
    await asked('use apple pay', { age: 14, visitor: 'b' });
    await asked('apple pay', { age: 7, visitor: 'c', day: 'then' });
    await asked('apple pay', { visitor: 'd', day: 'now' });
    await grouped();
    await db.prepare('UPDATE wordings SET gap = 1').run();
    const line =
      /<title>People in 12 weeks: from 0 to 1<\/title><path d="M0 16(L\d+ 16)+L54 0L60 5L66 11">/;

    expect(await ownerText('/admin/gaps/')).toMatch(line);
    expect(await ownerText('/admin/gaps/1/')).toMatch(line);
  });

  test('draw no line of a gap that is of this week, nor of one not grouped yet', async () => {
    await askedTwice('apple pay');
    await grouped();
    await askedTwice('send by pigeon');
    const page = await ownerText('/admin/gaps/');

    expect(page).toContain('send by pigeon');
    expect(page).not.toContain('class="spark"');
  });

  test('lead from their number to the wordings', async () => {
    await askedTwice('apple pay');
    await grouped();
    const [, path = ''] =
      /href="(\/admin\/gaps\/\d+\/)#wordings"/.exec(await ownerText('/admin/gaps/')) ?? [];

    expect(await ownerText(path)).toContain('id="wordings"');
  });

  test('read only the questions of these gaps, by index', async () => {
    const statements: string[] = [];
    await peopleByWeek(watched(statements), [1, 2], weeks);
    const plan = (await Promise.all(statements.map(planOf))).flat();

    expect(statements).toHaveLength(1);
    expect(plan.filter((step) => /^SCAN (gaps|g|wordings|w)\b/.test(step))).toEqual([]);
    expect(
      plan.some((step) =>
        step.includes('gaps_by_wording (wording=? AND created_at>? AND created_at<?)'),
      ),
    ).toBe(true);
  });
});
