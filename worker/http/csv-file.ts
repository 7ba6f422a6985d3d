import type { AppContext } from './context.ts';

/** A table to download. */
export const csvFile = (c: AppContext, name: string, text: string): Response =>
  c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  });
