import { type ChildProcess, spawn } from 'node:child_process';

const tools = {
  astro: 'node_modules/astro/bin/astro.mjs',
  wrangler: 'node_modules/wrangler/bin/wrangler.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

type Tool = keyof typeof tools;

/** Nothing that runs here reports to anybody or asks the network for what it can do without. */
export const quiet = {
  ASTRO_TELEMETRY_DISABLED: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
};

export interface ToolOptions {
  env?: Record<string, string>;
  /** Show nothing but errors. */
  silent?: boolean;
  /** An open file that gets what it would show. */
  log?: number;
  /** May ask somebody at the terminal. */
  asks?: boolean;
  /** In a group of processes of its own, which can be ended as a whole. */
  inGroup?: boolean;
  /** Give what it says of errors to this process, in place of the terminal. */
  holdsErrors?: boolean;
  /** Is typed into by this process. */
  isGiven?: boolean;
  /** Give all that it would show to this process. */
  holdsOutput?: boolean;
  /** An open file that gets what it says, except errors. */
  output?: number | undefined;
}

/** Starts one of the project's tools on the Node that runs this script. */
export function startTool(
  tool: Tool,
  args: string[],
  {
    env = {},
    silent,
    log,
    asks,
    inGroup = false,
    holdsErrors,
    holdsOutput,
    output,
    isGiven,
  }: ToolOptions = {},
): ChildProcess {
  return spawn(process.execPath, [tools[tool], ...args], {
    env: { ...process.env, ...quiet, ...env },
    stdio: [
      isGiven ? 'pipe' : asks ? 'inherit' : 'ignore',
      log ?? output ?? (holdsOutput ? 'pipe' : silent ? 'ignore' : 'inherit'),
      log ?? (holdsErrors ? 'pipe' : 'inherit'),
    ],
    detached: inGroup,
  });
}

/** Runs a tool to its end; ends this command with the tool's exit code when it fails, and never without a word. */
export async function runTool(
  tool: Tool,
  args: string[],
  options: ToolOptions = {},
): Promise<void> {
  // What turns in a terminal while it works is no error, and would be left there.
  const child = startTool(tool, args, { ...options, holdsErrors: options.silent === true });
  const errors: Buffer[] = [];
  child.stderr?.on('data', (said: Buffer) => errors.push(said));
  const { code, signal } = await new Promise<Ended>((done) => {
    child.on('close', (code, signal) => done({ code, signal }));
  });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(errors));
  const said = howItEnded([tool, args[0]].join(' '), { code, signal });
  if (said) console.error(said);
  process.exit(code ?? 1);
}

/** Runs a tool to its end, with what is typed into it, and gives what it said where no open file gets that. */
export async function readTool(
  tool: Tool,
  args: string[],
  { input, output }: { input?: string | undefined; output?: number | undefined } = {},
): Promise<{ code: number | null; out: string; errors: string }> {
  const isGiven = input !== undefined;
  const options = { holdsOutput: true, holdsErrors: true, output, isGiven, env: { NO_COLOR: '1' } };
  const child = startTool(tool, args, options);
  child.stdin?.end(input);
  const [out, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on('data', (said: Buffer) => out.push(said));
  child.stderr?.on('data', (said: Buffer) => errors.push(said));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out: String(Buffer.concat(out)), errors: String(Buffer.concat(errors)) };
}

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** What a tool that failed may not have said itself. */
function howItEnded(call: string, { code, signal }: Ended): string | undefined {
  // 134 is what a shell makes of the first one.
  if (signal === 'SIGABRT' || code === 134)
    return `${call} needed more memory than Node gives it: NODE_OPTIONS=--max-old-space-size=8192 gives it more.`;
  if (signal === 'SIGKILL')
    return `${call} was ended by the system, most often because its memory ran out. Close other programs, then run this again.`;
  if (signal) return `${call} was ended from outside (${signal}).`;
  return call === 'astro build'
    ? `The build ended with code ${code}. Where nothing above says why, npm run build -- --verbose does.`
    : undefined;
}
