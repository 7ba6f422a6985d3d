/** One page of a list. */
export interface ListPage<Row> {
  shown: Row[];
  /** How many fit, on all pages. */
  found: number;
  /** Which page it is, counted from 1, and how many there are. */
  page: number;
  pages: number;
}

/** A page that the list does not have is its last one: a row may be gone since its address was written. */
export function pageOf<Row>(
  rows: Row[],
  { page: asked, size }: { page: number; size: number },
): ListPage<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(asked, pages);
  return { shown: rows.slice((page - 1) * size, page * size), found: rows.length, page, pages };
}
