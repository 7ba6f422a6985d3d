import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import { locales } from '../../../site/languages/registry/locales.ts';
import { ask } from '../../../site/search/ask.ts';
import { companionFiles, openCompanion } from '../../../site/search/companion/open-companion.ts';
import type { Manifest } from '../../../worker/contract/published/manifest.ts';
import { writeConfig } from '../../worker-config.ts';
import { type Drill, type Figure, type Given, inLanes, none } from './drill.ts';
import { newFolder } from './local-product.ts';

export const reading: Drill = {
  promise: 'Reading never depends on the Worker',
  how: 'The site beside a Worker that fails whatever it is asked. Every file of the build is fetched and compared byte by byte, and every title is asked of the search index as it is served.',
  run,
};

async function run({ progress }: Given): Promise<Figure[]> {
  const main = 'tests/bench/trust/failing-worker.ts';
  const configPath = writeConfig({ folder: newFolder(), main });
  const server = createTestHarness({ workers: [{ configPath }] });
  const { origin } = (await server.listen()).url;
  const files = globSync('**/*.*', { cwd: 'dist' }).filter((file) => !/^(_|404)/.test(file));
  const unread: string[] = [];
  let done = 0;
  await inLanes(8, files.values(), async (file) => {
    const path = `/${file.replace(/index\.html$/, '')}`;
    const response = await fetch(origin + path);
    const answer = { status: response.status, body: await bytesOf(response) };
    if (!isWhole(answer, readFileSync(join('dist', file)))) unread.push(path);
    progress('files', ++done, files.length);
  });
  const { articles }: Manifest = JSON.parse(readFileSync('dist/articles.json', 'utf8'));
  const unfound = await unfoundTitles(origin, articles);
  const contact = await (await fetch(`${origin}/contact/`)).text();
  const api = await fetch(`${origin}/api/health`);
  await api.arrayBuffer();
  await server.close();

  const pages = (folder: string) =>
    files.filter((file) => new RegExp(`(^|/)${folder}/[^/]+/index\\.html$`).test(file)).length;
  return [
    { name: 'the status of a path of the Worker', count: api.status, atLeast: 500 },
    { name: 'articles', count: pages('articles'), atLeast: Object.values(articles).flat().length },
    { name: 'topics', count: pages('topics'), atLeast: 1 },
    { name: 'files in all', count: files.length },
    none('not answered with 200 and what was built', unread),
    none('titles that search does not find first', unfound),
    none('forms without an address to write to', contact.includes('mailto:') ? [] : ['/contact/']),
  ];
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

/** Whether a file arrived, and nothing else. */
export const isWhole = ({ status, body }: { status: number; body: Buffer }, built: Buffer) =>
  status === 200 && body.equals(built);

/** Asks every title of the index that is served. */
async function unfoundTitles(origin: string, articles: Manifest['articles']): Promise<string[]> {
  const unfound: string[] = [];
  for (const locale of locales) {
    const read = companionFiles(locale, (path) => fetch(origin + path));
    const companion = await openCompanion(read);
    for (const { slug, title } of articles[locale] ?? []) {
      const [best] = (await ask(companion, title)).results;
      if (best?.article !== slug) unfound.push(`${title}: ${best?.article}`);
    }
  }
  return unfound;
}
