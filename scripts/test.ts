import { checkContent } from './check/content.ts';
import { runTool } from './terminal/tool.ts';
import { findBrowser } from './test/find-browser.ts';

if (!findBrowser()) {
  console.error(
    'No browser found for the tests: install Chrome, Chromium or Edge, or set CHROMIUM=/path/to/it (Debian: apt-get install chromium).',
  );
  process.exit(1);
}

await checkContent();
await runTool('astro', ['build', '--silent']);
await runTool('vitest', ['run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2)]);
