import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import { runSchedule as runTurns } from '../schedule.ts';
import { adminToken, secrets } from '../secrets.ts';
import { copyTree, inCopy } from '../tree-copy.ts';
import { type ContentLanguage, writeContent } from './small-content.ts';
import { addThirdLanguage, third } from './third-language.ts';

interface Database {
  prepare(query: string): Statement;
  batch(statements: Statement[]): Promise<unknown>;
}

interface Statement {
  bind(...values: unknown[]): Statement;
  all<Row>(): Promise<{ results: Row[] }>;
  run(): Promise<unknown>;
}

/** Builds the site in these languages, in a copy of the tree. */
export function buildIn(languages: readonly ContentLanguage[]): string {
  const tree = copyTree();
  writeContent(tree, languages);
  if (languages.some(({ code }) => code === third.code)) addThirdLanguage(tree);
  buildTree(tree);
  return tree;
}

/** Checks and builds the site of a copy of the tree. */
export function buildTree(tree: string): void {
  run(tree, 'scripts/check.ts');
  run(tree, 'node_modules/astro/bin/astro.mjs', 'build', '--silent');
}

/** Builds and runs the whole product in these languages. */
export async function startIn(languages: readonly ContentLanguage[]) {
  const tree = buildIn(languages);
  const server = createTestHarness({
    workers: [{ configPath: join(tree, 'wrangler.toml'), secrets }],
  });
  const { origin } = (await server.listen()).url;
  const worker = server.getWorker<{ DB: Database }>();
  await server.getWorker().applyD1Migrations('DB');
  const { DB: db } = await worker.getEnv();

  let visitor = 0;
  const ask = async (
    path: string,
    init: { body?: Record<string, string>; headers?: object } = {},
  ) => {
    visitor += 1;
    const response = await fetch(origin + path, {
      redirect: 'manual',
      headers: {
        'cf-connecting-ip': `10.1.${visitor >> 8}.${visitor & 255}`,
        accept: 'text/html',
        ...init.headers,
      },
      ...(init.body && { method: 'POST', body: new URLSearchParams(init.body) }),
    });
    return {
      status: response.status,
      to: response.headers.get('location'),
      text: await response.text(),
    };
  };
  return {
    origin,
    db,
    ask,
    /** The same as the owner. */
    own: (path: string, body?: Record<string, string>) =>
      ask(path, { ...(body && { body }), headers: { authorization: `Bearer ${adminToken}` } }),
    runSchedule: (days: number) => runTurns(worker, new Date(Date.now() + days * 86_400_000)),
    /** Every file that the build made. */
    files: globSync('**/*.{css,html,js}', { cwd: join(tree, 'dist') }).sort(),
    read: (file: string) => readFileSync(join(tree, 'dist', file), 'utf8'),
    async stop() {
      await server.close();
      rmSync(tree, { recursive: true, force: true });
    },
  };
}

function run(tree: string, script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: tree,
    env: inCopy,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
}
