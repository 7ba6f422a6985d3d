import { readdirSync, readFileSync } from 'node:fs';
import { end } from '../../scripts/terminal/options.ts';

if (process.platform !== 'linux') end('This measures processor time, which only Linux tells.', 1);

/** The processor time that this process's workerd has used until now, in milliseconds. */
export function processorTime(): number {
  return workerds()
    .flatMap((pid) => readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}`))
    .reduce((sum, task) => sum + nanosecondsOf(task) / 1e6, 0);
}

const nanosecondsOf = (task: string) => Number(readProc(`${task}/schedstat`).split(' ')[0]);

const workerds = () =>
  readdirSync('/proc').filter((pid) => {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readProc(`/proc/${pid}/stat`)) ?? [];
    return name === 'workerd' && Number(parent) === process.pid;
  });

/** What the kernel says; nothing of a process or thread that has just ended, or of what is none. */
function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
