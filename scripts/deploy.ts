import { readFileSync } from 'node:fs';
import { checkContent } from './check/content.ts';
import { readOptions } from './terminal/options.ts';
import { runTool } from './terminal/tool.ts';

const help = `npm run deploy                check, build, migrate the database, publish
npm run deploy -- --dry-run   everything but publishing

Before the first time: docs/deploy.md.`;

const { values } = readOptions({
  help,
  options: { 'dry-run': { type: 'boolean', default: false } },
});
if (!values['dry-run'] && /_id = "0|\bid = "0/.test(readFileSync('wrangler.toml', 'utf8'))) {
  console.error(
    'wrangler.toml has no ids of your database and namespace yet. docs/deploy.md says how to make them.',
  );
  process.exit(1);
}

await checkContent(new Date());
await runTool('astro', ['build', '--silent']);
if (values['dry-run']) {
  await runTool('wrangler', ['deploy', '--dry-run']);
} else {
  await runTool('wrangler', ['d1', 'migrations', 'apply', 'DB', '--remote']);
  await runTool('wrangler', ['deploy']);
  console.log('Gaps that this answers close within ten minutes, and who asked is told.');
}
