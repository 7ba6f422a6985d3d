import { readFileSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engineModule } from '../../../site/pagefind/build/engine.ts';

let script: string;

beforeAll(async () => {
  const { index } = await createIndex({});
  const { files = [] } = (await index?.getFiles()) ?? {};
  script = new TextDecoder().decode(files.find(({ path }) => path === 'pagefind.js')?.content);
});
afterAll(() => close());

test('the script of the Pagefind that is installed is the one that is known', () => {
  expect(engineModule(script)).toContain('return { createInstance };');
});

test('another script stops the build, and says what to look at and where its hash is written', () => {
  expect(() => engineModule(script.replace('fetch(', 'fetch ('))).toThrow(
    /sha256 [0-9a-f]{64}.*site\/pagefind\/build\/engine\.ts/s,
  );
});

test('the version of Pagefind is pinned as exactly as its script', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

  expect(dependencies.pagefind).toMatch(/^\d+\.\d+\.\d+$/);
});
