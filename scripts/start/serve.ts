import type { ChildProcess } from 'node:child_process';
import { runTool, startTool, type ToolOptions } from '../terminal/tool.ts';

/** Brings the tables of this machine's database up to date. `where` says to wrangler which, if not that of this folder. */
export const migrate = (where: string[] = []): Promise<void> =>
  runTool('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', ...where], { silent: true });

/** Serves the built site and the Worker. */
export const serve = (port: string, where: string[] = [], options?: ToolOptions): ChildProcess =>
  startTool(
    'wrangler',
    [
      'dev',
      ...['--port', port],
      ...['--show-interactive-dev-session', 'false'],
      // It warns that schedules do not run by themselves, which npm start sees to.
      ...['--log-level', 'error'],
      ...where,
    ],
    options,
  );

/** Waits until an address answers, whatever it says; says no when one of the programs behind it has ended. */
export async function untilAnswers(url: string, running: ChildProcess[]): Promise<boolean> {
  while (running.every(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return true;
    await new Promise((done) => setTimeout(done, 200));
  }
  return false;
}
