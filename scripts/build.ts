import { checkContent } from './check/content.ts';
import { runTool } from './terminal/tool.ts';

await checkContent(new Date());
await runTool('astro', ['build', ...process.argv.slice(2)]);
