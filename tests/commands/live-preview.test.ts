import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askCompanion } from '../../site/search/companion/ask-companion.ts';
import { companionFiles, openCompanion } from '../../site/search/companion/open-companion.ts';
import { copyTree, inCopy } from '../tree-copy.ts';

let tree: string;
let preview: string;
let server: ChildProcess;

beforeAll(async () => {
  tree = copyTree();
  write('Where is the parrot?');
  const port = await freePort();
  preview = `http://127.0.0.1:${port}`;
  server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)],
    // Where Astro takes itself for a part of the test it answers nothing, and does not see files change.
    {
      cwd: tree,
      env: { ...inCopy, VITEST: undefined, NODE_ENV: 'development' },
      stdio: 'ignore',
    },
  );
  while (!(await answers(`${preview}/robots.txt`))) expect(server.exitCode).toBeNull();
});
afterAll(() => {
  server.kill('SIGTERM');
  rmSync(tree, { recursive: true, force: true });
});

test('the live preview shows a draft, and its search finds it', async () => {
  const page = await fetch(`${preview}/articles/find-parrot/`);

  expect(page.status).toBe(200);
  expect(await page.text()).toContain('It sits on the wardrobe.');
  expect(await foundFirst('Where is the parrot?')).toBe('find-parrot');
});

test('both have what was written since', async () => {
  write('Who fed the iguana?');

  await expect
    .poll(() => foundFirst('Who fed the iguana?'), { timeout: 60_000 })
    .toBe('find-parrot');
  const page = await fetch(`${preview}/articles/find-parrot/`);
  expect(await page.text()).toContain('Who fed the iguana?');
});

function write(title: string) {
  const file = join(tree, 'content/articles/en/getting-paid/find-parrot.mdx');
  writeFileSync(file, `---\ntitle: ${title}\ndraft: true\n---\n\nIt sits on the wardrobe.\n`);
}

async function foundFirst(question: string) {
  const companion = await openCompanion(companionFiles('en', (path) => fetch(preview + path)));
  const { results } = await askCompanion(companion, question);
  return results[0]?.article.id;
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => new Promise<false>((done) => setTimeout(done, 200, false)),
  );

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
