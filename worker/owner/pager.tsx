import type { View } from './view.ts';

interface Pager {
  /** Counted from 1, and how many there are. */
  page: number;
  pages: number;
  /** Where each page is. */
  pathOf: (page: number) => string;
  view: View;
}

/** Links to the pages beside one of a list; nothing where there is only one. */
export function Pager({ page, pages, pathOf, view }: Pager) {
  const { name, before, after, at } = view.strings.pages;
  if (pages < 2) return null;
  return (
    <nav class="pager" aria-label={name}>
      {page > 1 ? (
        <a class="button small" rel="prev" href={pathOf(page - 1)}>
          {before}
        </a>
      ) : null}
      <span>{at(page, pages)}</span>
      {page < pages ? (
        <a class="button small" rel="next" href={pathOf(page + 1)}>
          {after}
        </a>
      ) : null}
    </nav>
  );
}
