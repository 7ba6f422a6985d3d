import { readOptions } from '../../scripts/terminal/options.ts';
import { table } from '../../scripts/terminal/table.ts';
import { barePost, posts, sending } from './posts.ts';
import { startMeasured } from './start.ts';

const help = `npm run bench:load -- [--clients 16] [--rounds 6] [--seconds 5]

Posts messages, votes, gaps and visits by turns from many clients at once, and in every second round a bare Hono
route with one insert: both in one workerd, on one database, so that what else the machine does meets both. Prints the
requests a second, the times of the middle and of the 99th of 100, and how many were not taken.`;

const { values } = readOptions({
  help,
  options: {
    clients: { type: 'string', default: '16' },
    rounds: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '5' },
  },
});
const [clients, rounds, seconds] = [values.clients, values.rounds, values.seconds].map(Number) as [
  number,
  number,
  number,
];

const { db, workerNamed, stop } = await startMeasured();
const kinds = ['message', 'vote', 'gap', 'visit'] as const;
let n = 0;

const sides = {
  bare: { postOf: barePost, times: [] as number[], rates: [] as number[], errors: 0 },
  quietdesk: {
    postOf: (n: number) => posts[kinds[n % kinds.length] ?? 'vote'](n),
    times: [] as number[],
    rates: [] as number[],
    errors: 0,
  },
};
const names = ['bare', 'quietdesk'] as const;

// The first round of each is for warming up.
for (let round = -1; round < rounds; round += 1) {
  for (const name of names) await load(name, round >= 0);
}
await stop();

const rows = names.map((name) => {
  const { rates, times, errors } = sides[name];
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) =>
    `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0)} ms`;
  const share = median(rates) / median(sides.bare.rates);
  return [name, times.length, median(rates).toFixed(0), percent(share), at(0.5), at(0.99), errors];
});
console.log(`${clients} clients, ${rounds} rounds of ${seconds} s each, medians of rounds.\n`);
console.log(table(['', 'requests', 'a second', 'of bare', 'p50', 'p99', 'errors'], rows));

/** Lets all clients post for some seconds. */
async function load(name: (typeof names)[number], isCounted: boolean): Promise<void> {
  await db.prepare('DELETE FROM budgets').run();
  const { postOf, times, rates } = sides[name];
  const worker = workerNamed(name);
  const start = performance.now();
  const isOver = () => performance.now() - start > 1000 * seconds;
  let done = 0;

  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (!isOver()) {
        n += 1;
        const post = postOf(n);
        const before = performance.now();
        const response = await worker.fetch(post.path, sending(n, post));
        await response.text();
        done += 1;
        if (isCounted) times.push(performance.now() - before);
        if (isCounted && !response.ok) sides[name].errors += 1;
      }
    }),
  );
  if (isCounted) rates.push((1000 * done) / (performance.now() - start));
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
