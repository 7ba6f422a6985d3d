import { createServer } from 'node:net';
import { languageOf } from '../site/languages/registry/locales.ts';
import { MINUTE } from '../worker/contract/time/durations.ts';
import { turns } from '../worker/turns/turns.ts';
import { checkContent } from './check/content.ts';
import { migrate, serve, untilAnswers } from './start/serve.ts';
import { end, readOptions } from './terminal/options.ts';
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

await checkContent(new Date());
console.log('Building the site …');
await runTool('astro', ['build', '--silent'], {
  env: { SITE_URL: process.env['SITE_URL'] ?? address },
});
await migrate();

const running = [serve(port)];
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

for (const url of [`${address}/api/health`, `${preview}/`]) {
  if (!(await untilAnswers(url, running))) process.exit(process.exitCode ?? 1);
}
// Schedules do not run by themselves on one's own machine. The first round closes the gaps that this build answers.
void runSchedule();
setInterval(runSchedule, MINUTE).unref();
console.log(`
${(await helpCentres()).join('\n')}
  Owner’s pages   ${address}/admin/   (the token is ADMIN_TOKEN in .dev.vars)

  Ctrl+C stops it.
`);
const health = (await (await fetch(`${address}/api/health`)).json()) as { key?: string };
if (health.key && health.key !== 'ok')
  console.error(
    `  DATA_KEY in .dev.vars is ${health.key}: no message can be taken. See docs/private-data.md.\n`,
  );

/** One line a language of the site, which it names itself. */
async function helpCentres(): Promise<string[]> {
  // The settings can be loaded only once they were found in order.
  const { pagePath } = await import('../site/content/addresses/pages.ts');
  const { settings } = await import('../site/content/settings.ts');
  return settings.locales.map((locale, n) => {
    const name = settings.locales.length > 1 ? `   (${languageOf(locale).name})` : '';
    return `  ${(n === 0 ? 'Help centre' : '').padEnd(15)} ${preview}${pagePath(locale)}${name}`;
  });
}

function stop() {
  for (const child of running) child.kill('SIGTERM');
}

/** So often that each job of `worker/schedule.ts` has had its turn: here none has to wait for that. */
async function runSchedule() {
  for (let turn = 0; turn < turns; turn += 1) {
    await fetch(`${address}/cdn-cgi/local/scheduled`).then(
      ({ ok }) => ok || console.error('The schedule failed.'),
      () => console.error('The schedule did not run.'),
    );
  }
}

/** Takes a port from the option `name`; ends the command when it is none, or when another program has it. */
async function freePort(name: string, given: string, taken?: string): Promise<string> {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    end(`Write --${name} as a number from 1 to 65535, not "${given}".`, 2);
  if (given === taken || !(await isFree(port)))
    end(
      `Port ${port} is taken. Choose another: --${name} ${port < 65535 ? port + 1 : port - 1}`,
      1,
    );
  return String(port);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer()
      .once('error', () => done(false))
      .listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
