import { helpWhenAsked } from './terminal/options.ts';
import { runTool } from './terminal/tool.ts';

const help = `npm test                       all tests
npm test -- votes              those in files whose path has this word; several words: any of them
npm test -- votes -t comment   of these, those whose name has that word

A run does only what its files need: the content is checked and the site built before the first test of built pages
or of the running product, and only when something that goes into them has changed since; a Worker and a browser
start for the files that use them, and are shared by these. All other options are those of Vitest.`;

const args = process.argv.slice(2);

helpWhenAsked(help);
await runTool('vitest', ['run', '--config', 'tests/vitest.config.ts', ...args]);
