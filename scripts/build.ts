import { checkContent } from './check/content.ts';
import { helpWhenAsked } from './terminal/options.ts';
import { runTool } from './terminal/tool.ts';

const help = `npm run build   checks the content and builds the site into dist/; npm start does so too

All other options are those of \`astro build\`.`;

helpWhenAsked(help);
await checkContent(new Date());
await runTool('astro', ['build', ...process.argv.slice(2)]);
