import { parseArgs } from 'node:util';
import { checkContent } from './check-content.ts';
import { runTool, startTool } from './tool.ts';

const help = `npm start [-- --port 8787]      build, then serve the whole product on this machine
npm run dev [-- --port 8787]    the same, with a live preview of what you write on port 4321

CONTENT=some/folder npm start   with another content folder`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['PORT'] ?? '8787' },
    dev: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}

const address = `http://127.0.0.1:${values.port}`;

await checkContent();
console.log('Building the site …');
await runTool('astro', ['build', '--silent'], {
  env: { SITE_URL: process.env['SITE_URL'] ?? address },
});
await runTool('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local'], { silent: true });

const server = startTool('wrangler', [
  'dev',
  ...['--port', values.port],
  ...['--show-interactive-dev-session', 'false'],
  ...['--log-level', 'warn'],
]);
const running = [server];
if (values.dev) running.push(startTool('astro', ['dev', '--host', '127.0.0.1']));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
for (const child of running) {
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stop();
  });
}

await untilHealthy();
// Schedules do not run by themselves on one's own machine.
setInterval(runSchedule, 10 * 60_000).unref();
console.log(`
  Help centre     ${values.dev ? 'http://127.0.0.1:4321/' : `${address}/`}
  In Chinese      ${address}/zh-cn/
  Owner’s pages   ${address}/admin/   (the token is ADMIN_TOKEN in .dev.vars)

  Ctrl+C stops it.
`);

function stop() {
  for (const child of running) child.kill('SIGTERM');
}

function runSchedule() {
  fetch(`${address}/cdn-cgi/local/scheduled`).catch(() =>
    console.error('The schedule did not run.'),
  );
}

async function untilHealthy() {
  while (server.exitCode === null) {
    const healthy = await fetch(`${address}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  process.exit(server.exitCode ?? 1);
}
