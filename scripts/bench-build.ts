import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareSite } from './bench/bare-site.ts';
import { type Build, measureBuild } from './bench/measure-build.ts';
import { ownSite } from './bench/own-site.ts';
import { repeatArticles } from './bench/repeat-articles.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run bench:build -- <content folder> [--articles 1600,6400]

Builds this site and a bare Astro site (one layout, no navigation, Pagefind) of the same articles,
one after the other, and prints what each took. The articles are those of the folder, repeated
until there are as many as asked for.`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '1600,6400' },
  },
});
const [content] = positionals;
if (!content) end(help, 2);
if (!existsSync(content)) end(`There is no folder ${content}.`, 1);

console.log('articles  site        seconds    cpu s  peak MB  output MB  KB/article');
for (const count of values.articles.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-bench-'));
  repeatArticles(content, join(folder, 'content'), count);
  const bare = await measureBuild(bareSite(join(folder, 'bare')));
  const own = await measureBuild(ownSite(join(folder, 'own')));
  rmSync(folder, { recursive: true, force: true });
  row(count, 'bare', bare);
  row(count, 'quietdesk', own);
  ratios(own, bare);
}

function row(count: number, site: string, { seconds, cpu, megabytes, output }: Build) {
  print(count, site, [
    seconds.toFixed(1),
    cpu.toFixed(1),
    megabytes.toFixed(0),
    output.toFixed(1),
    ((output * 1024) / count).toFixed(1),
  ]);
}

function ratios(own: Build, bare: Build) {
  const parts = ['seconds', 'cpu', 'megabytes', 'output'] as const;
  print(
    '',
    'ratio',
    parts.map((part) => (own[part] / bare[part]).toFixed(2)),
  );
}

function print(count: number | string, site: string, cells: string[]) {
  const widths = [9, 9, 9, 11, 12];
  const row = cells.map((cell, n) => cell.padStart(widths[n] ?? 9));
  console.log(`${String(count).padEnd(10)}${site.padEnd(10)}${row.join('')}`);
}
