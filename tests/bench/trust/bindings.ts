import { ownerRoutes, publicRoutes } from '../../worker/bindings/asked.ts';
import type { Drill as RouteDrill } from '../../worker/bindings/drill.ts';
import type { ScheduleAttempt } from '../../worker/bindings/drill-schedule.ts';
import { faultsIn, scheduleFaultsIn } from '../../worker/bindings/faults-in.ts';
import { startFaulty } from '../../worker/bindings/start-faulty.ts';
import { type Drill, type Figure, type Given, none } from './drill.ts';
import { newFolder } from './local-product.ts';

export const bindings: Drill = {
  promise: 'A binding that is away leaves no half of a write',
  how: 'Each call of the database, KV, files, limiters and mail, of every route and of the schedule, fails, hangs, or is done and then hangs; then several calls of a request at a time, as the seed has it. The answer is whole, or 503 with a time to come back; the tables are as before or as after; and sending it again makes it good.',
  run,
};

async function run({ chance, size, progress }: Given): Promise<Figure[]> {
  const routes = [...Object.values(publicRoutes), ...ownerRoutes];
  const asked = size(routes, routes.slice(0, 4));
  const { command, stop } = await startFaulty(newFolder());
  let attempts = 0;
  const wrong: string[] = [];
  for (const [done, route] of asked.entries()) {
    const thorough = { seed: Math.floor(2 ** 32 * chance()), several: size(20, 4) };
    const drilled = await command<RouteDrill>('/api/drill', { ...route, thorough });
    attempts += drilled.attempts.length;
    wrong.push(...faultsIn(drilled).map((attempt) => `${route.path}: ${JSON.stringify(attempt)}`));
    progress('routes', done + 1, asked.length);
  }
  const runs = await command<ScheduleAttempt[]>('/api/drill/schedule', {});
  await stop();
  return [
    { name: 'routes, in each way in which they use bindings', count: asked.length },
    { name: 'faults tried', count: attempts, atLeast: asked.length },
    none('answered or stored by half', wrong),
    { name: 'faults of the schedule tried', count: runs.length, atLeast: 50 },
    none(
      'runs that stopped more than one step, or were not made good',
      scheduleFaultsIn(runs).map((attempt) => JSON.stringify(attempt)),
    ),
  ];
}
