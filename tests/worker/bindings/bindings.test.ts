import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownerRoutes, publicRoutes } from './asked.ts';
import type { Asked, Drill } from './drill.ts';
import type { ScheduleAttempt } from './drill-schedule.ts';
import { faultsIn, scheduleFaultsIn } from './faults-in.ts';
import { command } from './faulty-server.ts';

const drills = new Map<Asked, Promise<Drill>>();

/** Each request is drilled once, whatever is asked of it. */
function drill(asked: Asked): Promise<Drill> {
  const drilled = drills.get(asked) ?? command<Drill>('/api/drill', asked);
  drills.set(asked, drilled);
  return drilled;
}

const methodOf = ({ fields }: Asked) => (fields ? 'POST' : 'GET');

describe('whichever call of a binding fails, hangs, or is done and hangs', () => {
  test.each(Object.entries(publicRoutes))(
    '%s is answered whole or not at all',
    async (_, asked) => {
      expect(faultsIn(await drill(asked))).toEqual([]);
    },
  );

  test.each(ownerRoutes.map((asked) => [methodOf(asked), asked.path, asked] as const))(
    '%s %s is answered whole or not at all',
    async (_, __, asked) => {
      expect(faultsIn(await drill(asked))).toEqual([]);
    },
  );
});

test('a page asks the database as often in a session as with a token', async () => {
  const asked = ownerRoutes.filter(({ path, fields }) => path === '/admin/messages/' && !fields);
  const calls: number[] = [];
  for (const each of asked) calls.push(await databaseCalls(each));

  const [byToken, inSession, byNobody] = calls;

  expect(byToken).toBeGreaterThan(0);
  expect(inSession).toBe(byToken);
  expect(byNobody).toBe(0);
});

test.each([
  // The second says that its emails left.
  ['a message', 2],
  ['a vote with a comment', 1],
  ['a gap', 1],
  ['a visit', 1],
  ['a survey', 2],
  ['a note', 2],
] as const)('%s asks the database %i times', async (name, times) => {
  const asked = publicRoutes[name];
  expect(asked && (await databaseCalls(asked))).toBe(times);
});

test.each(Object.entries(publicRoutes).filter(([, { fields }]) => fields))(
  '%s asks the database twice at most, and twice more about files',
  async (_, asked) => {
    expect(await databaseCalls(asked)).toBeLessThanOrEqual(asked.file ? 4 : 2);
  },
);

test('one fault in the schedule stops one step at most, and the next run makes up for it', async () => {
  const attempts = await command<ScheduleAttempt[]>('/api/drill/schedule', {});

  expect(attempts.length).toBeGreaterThan(90);
  expect(scheduleFaultsIn(attempts)).toEqual([]);
});

describe('this is tried of', () => {
  test('everything that is mounted', () => {
    const mounted = [...readFileSync('worker/index.ts', 'utf8').matchAll(/\.route\('([^']+)'/g)];
    const tried = [...Object.values(publicRoutes), ...ownerRoutes].map(({ path }) => path);

    expect(mounted.length).toBeGreaterThan(5);
    expect(
      mounted
        .map(([, path = '']) => path)
        .filter((path) => !tried.some((each) => startOf(path).test(each))),
    ).toEqual([]);
  });

  test('every route of the owner’s', async () => {
    const routes = await command<{ method: string; path: string }[]>('/api/drill/owner-routes', {});
    const tried = ownerRoutes.map((asked) => `${methodOf(asked)} ${asked.path.replace(/\/$/, '')}`);
    const untried = routes.filter(({ method, path }) => {
      const pattern = new RegExp(
        `^${method} ${path.replace(/\/$/, '').replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`,
      );
      return !tried.some((each) => pattern.test(each));
    });

    expect(routes.length).toBeGreaterThan(20);
    expect(untried).toEqual([]);
  });
});

const startOf = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}`);

/** How often a request asks the database, with what goes on behind its answer. */
const databaseCalls = async (asked: Asked) =>
  (await drill(asked)).calls.filter((binding) => binding === 'DB').length;
