import { beforeEach, expect, test } from 'vitest';
import { closedWeek } from '../../../worker/closed-weeks/db/weeks.ts';
import { weekNamed } from '../../../worker/contract/time/iso-week.ts';
import { moveWordings } from '../../../worker/gaps/db/wordings.ts';
import { weekNumbers } from '../../../worker/numbers/numbers.ts';
import { weekRows } from '../../../worker/weeks/rows.ts';
import { db, settings } from '../harness.ts';
import { afterwards, close, gap, wasOnline, week } from './put-week.ts';

beforeEach(wasOnline);

test('a closed week counts its questions in the gaps in which they lay then, wherever they lie now', async () => {
  await gap('zzyzx quux frobnicate', 3);
  await gap('wibble the wobble', 2);
  await close(afterwards);
  const stored = await closedWeek(db, week);
  const [first = 0, second = 0] = stored?.gaps.map(({ gap }) => gap ?? 0) ?? [];
  await moveWordings(db, [{ id: second, gap: first }]);

  const named = weekNamed(week, settings.timeZone);
  const again = named && weekNumbers(await weekRows(db, named), named, settings);
  expect(await gapsNow()).toEqual([first]);
  expect(again).toEqual(stored);
});

async function gapsNow(): Promise<number[]> {
  const { results } = await db.prepare('SELECT DISTINCT gap FROM wordings').all<{ gap: number }>();
  return results.map(({ gap }) => gap);
}
