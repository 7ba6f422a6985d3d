import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe } from '../site/content/yaml/parse.ts';
import { checkContent } from './check/content.ts';
import { nobodysAddresses } from './check/left-over.ts';
import { withBucket } from './deploy/bucket.ts';
import { giveDataKey } from './deploy/data-key.ts';
import { hasRoutes } from './init/routes.ts';
import { end, readOptions } from './terminal/options.ts';
import { readTool, runTool } from './terminal/tool.ts';

const help = `npm run deploy                check, build, migrate the database, publish
npm run deploy -- --dry-run   everything but publishing

Before the first time: docs/deploy.md.`;

const { values } = readOptions({
  help,
  options: { 'dry-run': { type: 'boolean', default: false } },
});
if (!values['dry-run']) {
  refuseNobodys();
  const toml = readFileSync('wrangler.toml', 'utf8');
  if (/_id = "0|\bid = "0/.test(toml))
    end(
      'wrangler.toml has no ids of your database and namespace yet. docs/deploy.md says how to make them.',
      1,
    );
  if (!hasRoutes(toml) && !/^workers_dev = true/m.test(toml))
    end(
      'wrangler.toml does not say where the site will be. Write your domain with npm run init -- --yes --domain help.acme.com',
      1,
    );
}

await checkContent(new Date());
await runTool('astro', ['build', '--silent']);
if (values['dry-run']) {
  await runTool('wrangler', ['deploy', '--dry-run']);
} else {
  // Of several accounts it asks for the one that is meant.
  await runTool('wrangler', ['d1', 'migrations', 'apply', 'DB', '--remote'], { asks: true });
  await publish();
  const given = await giveDataKey((args, input) => readTool('wrangler', args, { input }));
  if ('refusal' in given) end(given.refusal, 1);
  if (given.said) console.log(given.said);
  console.log('Gaps that this answers close within ten minutes, and who asked is told.');
}

/** Links in emails and cards, and what search engines are told, would lead to an address that nobody can have. */
function refuseNobodys(): void {
  const found = nobodysAddresses();
  if (found.length === 0) return;
  const way = '`npm run init` asks for your domain and your email address, and writes them.';
  end(`${found.map(describe).join('\n')}\n\nNothing was published. ${way}`, 1);
}

/** With the bucket for files where the owner takes some. What wrangler.toml says else stands in a file beside it for the while. */
async function publish(): Promise<void> {
  const toml = readFileSync('wrangler.toml', 'utf8');
  const { attachments } = (await import('../site/content/settings.ts')).settings;
  const found = await withBucket(toml, attachments, (args) => readTool('wrangler', args));
  if ('refusal' in found) end(found.refusal, 1);
  if (found.toml === toml) return runTool('wrangler', ['deploy'], { asks: true });

  const beside = 'wrangler.without-files.toml';
  process.once('exit', () => rmSync(beside, { force: true }));
  writeFileSync(beside, found.toml);
  return runTool('wrangler', ['deploy', '--config', beside], { asks: true });
}
