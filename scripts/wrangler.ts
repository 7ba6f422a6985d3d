/** Cloudflare's own tool, on the Node that the other commands have: it wants a newer one than a machine may have. */
import { runTool } from './terminal/tool.ts';

await runTool('wrangler', process.argv.slice(2), { asks: true });
