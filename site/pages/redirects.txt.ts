import { articlesIn } from '../content/articles.ts';
import { locales } from '../languages/registry.ts';

/** Becomes `_redirects`: the old addresses of every article lead to its new one. */
export async function GET() {
  const articles = (await Promise.all(locales.map(articlesIn))).flatMap((found) => found ?? []);
  const lines = articles.flatMap(({ path, data }) =>
    data.redirectFrom.map((old) => `${old} ${path} 301`),
  );
  return new Response(lines.join('\n'));
}
