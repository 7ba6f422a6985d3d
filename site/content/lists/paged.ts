/** One page of a long list; pages count from 1. */
export interface Paged<Item> {
  items: Item[];
  page: number;
  pages: number;
}

/** Articles on a page of a list. */
const perPage = 60;

/** Cuts a list into pages, so that no page grows with the number of articles. */
export function paged<Item>(all: readonly Item[]): Paged<Item>[] {
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  return Array.from({ length: pages }, (_, n) => ({
    items: all.slice(n * perPage, (n + 1) * perPage),
    page: n + 1,
    pages,
  }));
}
