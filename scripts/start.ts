import { checkContent } from './check/content.ts';
import { freePort } from './ports.ts';
import { readOptions } from './terminal/options.ts';
import { runTool, startTool } from './terminal/tool.ts';

const help = `npm start [-- --port 8787]      build, then serve the whole product on this machine
npm run dev [-- --port 8787]    the same, with a live preview of what you write
            [--preview-port 4321]

CONTENT=some/folder npm start   with another content folder`;

const { values } = readOptions({
  help,
  options: {
    port: { type: 'string', default: process.env['PORT'] || '8787' },
    'preview-port': { type: 'string', default: '4321' },
    dev: { type: 'boolean', default: false },
  },
});

const port = await freePort('port', values.port);
const address = `http://127.0.0.1:${port}`;
const previewPort = values.dev
  ? await freePort('preview-port', values['preview-port'], port)
  : port;
const preview = `http://127.0.0.1:${previewPort}`;

await checkContent();
console.log('Building the site …');
await runTool('astro', ['build', '--silent'], {
  env: { SITE_URL: process.env['SITE_URL'] ?? address },
});
await runTool('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local'], { silent: true });

const server = startTool('wrangler', [
  'dev',
  ...['--port', port],
  ...['--show-interactive-dev-session', 'false'],
  ...['--log-level', 'warn'],
]);
const running = [server];
if (values.dev) {
  const args = ['dev', '--host', '127.0.0.1', '--port', previewPort];
  running.push(startTool('astro', args, { env: { API_ADDRESS: address } }));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
for (const child of running) {
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stop();
  });
}

await untilAnswers(`${address}/api/health`);
await untilAnswers(`${preview}/`);
// Schedules do not run by themselves on one's own machine. The first run closes the gaps that this build answers.
runSchedule();
setInterval(runSchedule, 10 * 60_000).unref();
console.log(`
  Help centre     ${preview}/
  In Chinese      ${preview}/zh-cn/
  Owner’s pages   ${address}/admin/   (the token is ADMIN_TOKEN in .dev.vars)

  Ctrl+C stops it.
`);

function stop() {
  for (const child of running) child.kill('SIGTERM');
}

function runSchedule() {
  fetch(`${address}/cdn-cgi/local/scheduled`).then(
    ({ ok }) => ok || console.error('The schedule failed.'),
    () => console.error('The schedule did not run.'),
  );
}

async function untilAnswers(url: string) {
  while (running.every(({ exitCode }) => exitCode === null)) {
    const answers = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  process.exit(process.exitCode ?? 1);
}
