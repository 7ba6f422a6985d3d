import type { VisitSent } from '../events.ts';

/** Of one network so many: votes an article and week, people a gap and week, visits a day with the same path. */
const most = { votes: 5, people: 3, visits: 20 };

interface Told<Item> {
  network: (item: Item) => string | null;
  /** What the limit is for. */
  of: (item: Item) => string;
  /** Which items are one. */
  one: (item: Item) => unknown;
}

/** Which items, in their order, are more than so many of one network. */
function tooMany<Item>(items: Item[], limit: number, { network, of, one }: Told<Item>): Set<Item> {
  const heaps: Record<string, Item[]> = {};
  for (const item of items) {
    const from = network(item);
    if (from === null) continue;
    const heap = JSON.stringify([from, of(item)]);
    heaps[heap] = [...(heaps[heap] ?? []), item];
  }
  return new Set(
    Object.values(heaps).flatMap((heap) => {
      const counted = [...new Set(heap.map(one))].slice(0, limit);
      return heap.filter((item) => !counted.includes(one(item)));
    }),
  );
}

type Visit = Pick<
  VisitSent,
  'id' | 'started' | 'locale' | 'network' | 'searches' | 'articles' | 'form'
>;

export function visitsTooMany<Item extends Visit>(visits: Item[]): Set<Item> {
  const inOrder = [...visits].sort((a, b) => a.started - b.started || (a.id < b.id ? -1 : 1));
  return tooMany(inOrder, most.visits, {
    network: ({ network }) => network,
    of: (visit) => {
      const day = Math.floor(visit.started / 86_400_000);
      const asked = visit.searches.map(({ query }) => query.toLowerCase().replace(/[?!？！]/g, ''));
      const opened = visit.articles.map(({ article }) => article);
      const wrote = visit.form ? visit.form.opened : false;
      return JSON.stringify({ day, locale: visit.locale, asked, opened, wrote });
    },
    one: ({ id }) => id,
  });
}

interface Vote {
  network: string | null;
  article: string;
  locale: string;
}

export const votesTooMany = <Item extends Vote>(votes: Item[]): Set<Item> =>
  tooMany(votes, most.votes, {
    network: ({ network }) => network,
    of: ({ article, locale }) => `${article}/${locale}`,
    one: (vote) => vote,
  });

interface Question {
  network: string | null;
  wording: { gap: number };
  person: string;
}

export const questionsTooMany = <Item extends Question>(questions: Item[]): Set<Item> =>
  tooMany(questions, most.people, {
    network: ({ network }) => network,
    of: ({ wording }) => String(wording.gap),
    one: ({ person }) => person,
  });
