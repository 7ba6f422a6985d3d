import { readFileSync } from 'node:fs';
import { ask } from '../../site/search/ask.ts';
import { clusterQuestions } from '../../site/search/clustering/cluster-questions.ts';
import { companionFiles, openCompanion } from '../../site/search/companion/open-companion.ts';
import type { SharedSettings } from '../../worker/contract/published/settings.ts';
import { synonymsSchema } from '../../worker/contract/published/synonyms.ts';
import { weekOf } from '../../worker/contract/time/iso-week.ts';
import { weekNumbers } from '../../worker/numbers/numbers.ts';
import type { VisitRow } from '../../worker/numbers/rows.ts';

interface Cost {
  what: string;
  of: number;
  milliseconds: number;
}

/** What grows with the site, without database and server: the best of three tries, by the processor's clock. */
export async function pureCosts(settings: SharedSettings): Promise<Cost[]> {
  const synonyms = synonymsSchema.parse(JSON.parse(readFileSync('dist/synonyms.json', 'utf8')));
  const index = await openIndex();
  const costs: Cost[] = [];
  const add = async (what: string, of: number, work: () => unknown) =>
    costs.push({ what, of, milliseconds: await best(work) });

  await add('opening the index and asking it', 1, async () => ask(await openIndex(), question(1)));
  await add('asking it on', 10, async () => {
    for (let n = 0; n < 10; n += 1) await ask(index, question(n));
  });
  for (const count of [50, 100, 300, 2000]) {
    const asked = Array.from({ length: count }, (_, id) => ({ id, query: question(id) }));
    await add('grouping questions', count, () => clusterQuestions(asked, 'en', synonyms));
  }
  const week = weekOf(new Date(), settings.timeZone);
  for (const count of [1000, 3000, 10_000, 50_000]) {
    const texts = Array.from({ length: count }, (_, n) => JSON.stringify(visit(n, week.from)));
    await add('a week from its visits', count, () =>
      weekNumbers({ ...empty, visits: texts.map((text) => JSON.parse(text)) }, week, settings),
    );
  }
  return costs;
}

const openIndex = () =>
  openCompanion(companionFiles('en', async (path) => new Response(readFileSync(`dist${path}`))));

async function best(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

const starts = ['how do i change', 'where is', 'cannot find', 'why does', 'is there a way to see'];
const words =
  'invoice client payment refund email export tax phone sync login card bank plan'.split(' ');

/** The n-th of many questions, in no order. */
function question(n: number): string {
  const word = (step: number) => words[(n * step + (n >> 4)) % words.length];
  return `${starts[n % starts.length]} ${word(7)} ${word(11)}`;
}

const visit = (n: number, from: Date): VisitRow => ({
  ...{ visit: `visit-${n}`, started: from.toISOString(), locale: 'en', reported: false },
  network: `network ${n % 500}`,
  searches: [
    {
      query: question(n),
      answered: n % 5 > 0,
      clicked: n % 4 > 0 ? 'refund-payment' : false,
      place: n % 10 > 0 ? 1 : 3,
    },
  ],
  articles:
    n % 4 > 0
      ? [{ article: 'refund-payment', seconds: n % 60, helpful: n % 8 === 1 ? 'yes' : null }]
      : [],
});

const empty = {
  ...{ messages: [], replied: [], solved: [], gaps: [], votes: [], surveys: [] },
  subscribers: { notified: 0, yes: 0, no: 0 },
  wroteBefore: { count: 0, of: 0 },
  wordsBefore: [],
};
