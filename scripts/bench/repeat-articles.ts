import { copyFileSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** Copies a content folder to `to` and repeats its articles, under further slugs, up to `count`. */
export function repeatArticles(from: string, to: string, count: number): void {
  cpSync(from, to, { recursive: true, filter: (path) => !/\.mdx?$/.test(path) });
  const articles = readdirSync(join(from, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path))
    .sort();
  if (articles.length === 0) throw new Error(`There is no article in ${from}.`);

  for (let n = 0; n < count; n++) {
    const path = articles[n % articles.length] as string;
    const round = Math.floor(n / articles.length);
    const place = join(to, 'articles', round === 0 ? path : numbered(path, round));
    mkdirSync(dirname(place), { recursive: true });
    copyFileSync(join(from, 'articles', path), place);
  }
}

function numbered(path: string, round: number): string {
  const end = extname(path);
  return join(dirname(path), `${basename(path, end).slice(0, 70)}-round-${round}${end}`);
}
