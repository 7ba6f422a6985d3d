import { existsSync } from 'node:fs';
import { locales } from '../site/languages/registry/locales.ts';
import { type SearchSizes, searchSizes } from './bench/search/sizes.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run bench:search-size -- <content folder> [--articles 60,400,1600,6400]

Builds the search index of each language from so many articles, those of the folder first and then mixtures of
them, and prints how long it takes, in seconds and in processor time, and again with what was learnt the first time; how
much one reader's questions fetch, of 200 titles the mean and the one that needs most; and how long they take: a first one
with opening the index, the next one, and that again, each the least of five. MiniSearch is beside it.`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '60,400,1600,6400' },
  },
});
const [content] = positionals;
if (!content) end(help, 2);
if (!existsSync(content)) end(`There is no folder ${content}.`, 1);

// Which content is read is settled when that module is.
process.env['CONTENT'] = content;
const { companionSource } = await import('../site/content/companion-source.ts');

console.log(
  'articles language engine      build s  cpu s again s  files   all KB first KB most KB files next KB | ms: first p50    p95  next p50    p95 again p50    p95',
);
for (const locale of locales) {
  const source = companionSource(locale, new Date());
  if (source.articles.length === 0) continue;
  for (const count of values.articles.split(',').map(Number))
    for (const sizes of await searchSizes(source, count)) console.log(line(locale, sizes));
}

function line(locale: string, sizes: SearchSizes): string {
  const { fetched, first, next, again } = sizes;
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
  const times = [first, next, again].flatMap(({ p50, p95 }) => [
    p50.toFixed(1).padStart(10),
    p95.toFixed(1).padStart(7),
  ]);
  return [
    String(sizes.articles).padStart(8),
    ` ${locale.padEnd(8)} ${sizes.engine.padEnd(10)}`,
    sizes.seconds.toFixed(1).padStart(9),
    sizes.learning.toFixed(1).padStart(7),
    sizes.learnt.toFixed(1).padStart(8),
    String(sizes.files).padStart(7),
    kilobytes(sizes.total).padStart(9),
    kilobytes(fetched.first).padStart(9),
    kilobytes(fetched.firstMost).padStart(8),
    fetched.firstFiles.toFixed(0).padStart(6),
    kilobytes(fetched.next).padStart(8),
    '      ',
    ...times,
  ].join('');
}
