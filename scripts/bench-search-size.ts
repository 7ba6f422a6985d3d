import { existsSync } from 'node:fs';
import { locales } from '../site/languages/registry/locales.ts';
import { type SearchSizes, searchSizes } from './bench/search/sizes.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run bench:search-size -- <content folder> [--articles 60,400,1600,6400]

Builds the search index of each language from so many articles, those of the folder first and then
mixtures of them, and prints how long it takes, in seconds and in processor time, and again with what was learnt the first
time, and how much one reader's questions fetch.`;

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
  'articles  language  build s  cpu s  again s  files  all KB  first KB  files  next KB  first ms  asked ms',
);
for (const locale of locales) {
  const source = companionSource(locale, new Date());
  if (source.articles.length === 0) continue;
  for (const count of values.articles.split(',').map(Number))
    console.log(line(locale, await searchSizes(source, count)));
}

function line(locale: string, sizes: SearchSizes): string {
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
  return [
    String(sizes.articles).padStart(8),
    locale.padStart(10),
    sizes.seconds.toFixed(1).padStart(9),
    sizes.learning.toFixed(1).padStart(7),
    sizes.again.toFixed(1).padStart(9),
    String(sizes.files).padStart(7),
    kilobytes(sizes.total).padStart(8),
    kilobytes(sizes.first).padStart(10),
    sizes.fetched.toFixed(0).padStart(7),
    kilobytes(sizes.following).padStart(9),
    sizes.opening.toFixed(1).padStart(10),
    sizes.asking.toFixed(1).padStart(10),
  ].join('');
}
