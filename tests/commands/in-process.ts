import { format } from 'node:util';
import { vi } from 'vitest';

/** What a command gives back, as far as its caller can tell. */
export interface Ended {
  code: number;
  /** What it wrote to its output and to its errors, and both. */
  out: string;
  errors: string;
  said: string;
}

/** What a command waits for that runs a database. Who waits for one more than ten times is warned of a leak. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Thrown in place of ending the process. */
class Exit extends Error {}

/**
 * Runs a command in the process of the tests, with all of its modules new, as a process of its own would have them: that
 * takes a third of the time. What comes of the process itself is seen by those tests that start one. What it reads
 * without saying where is read in `folder`.
 */
export async function runInProcess(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
  folder = process.cwd(),
): Promise<Ended> {
  const here = process.cwd();
  const before = { argv: process.argv, env: process.env, exit: process.exit };
  const kept = new Set(process.listeners('exit'));
  const heard = new Set(signals.flatMap((signal) => process.listeners(signal)));
  const failing = new Set(process.stdout.listeners('error'));
  const out: string[] = [];
  const errors: string[] = [];
  let code: number | undefined;
  const hear =
    (said: string[]) =>
    (text: unknown, ...more: unknown[]) =>
      void said.push(`${format(text, ...more)}\n`);
  const keep = (said: string[]) => (text: string | Uint8Array) => said.push(String(text)) > 0;
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(hear(out)),
    vi.spyOn(console, 'warn').mockImplementation(hear(errors)),
    vi.spyOn(console, 'error').mockImplementation(hear(errors)),
    vi.spyOn(process.stdout, 'write').mockImplementation(keep(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep(errors)),
  ];
  process.argv = [process.execPath, `scripts/${script}.ts`, ...args];
  process.env = { ...before.env, ...env };
  process.exit = (given) => {
    code ??= Number(given ?? 0);
    throw new Exit();
  };
  try {
    vi.resetModules();
    process.chdir(folder);
    await import(`../../scripts/${script}.ts`);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
  } finally {
    code ??= Number(process.exitCode ?? 0);
    process.exitCode = undefined;
    process.chdir(here);
    Object.assign(process, before);
    // Who comes next is not to get what was loaded for another folder.
    vi.resetModules();
    for (const spy of spies) spy.mockRestore();
    for (const end of process.listeners('exit').filter((listener) => !kept.has(listener))) {
      process.off('exit', end);
      end(code);
    }
    for (const listener of process.stdout.listeners('error'))
      if (!failing.has(listener)) process.stdout.off('error', listener as () => void);
    for (const signal of signals) {
      const added = process.listeners(signal).filter((listener) => !heard.has(listener));
      for (const listener of added) process.off(signal, listener);
    }
  }
  return { code, out: out.join(''), errors: errors.join(''), said: [...out, ...errors].join('') };
}
