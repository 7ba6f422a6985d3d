import './ask-demonstration.ts';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

const all = 'tests/**/*.test.ts';
const pages = 'tests/site/**/*.test.ts';
const product = 'tests/{worker,browser,engines,week}/**/*.test.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    isolate: false,
    // One more than the cores of the smallest machine: who asks a browser or a Worker waits a third of the time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A bound for what hangs: how long anything takes depends on what else the machine does.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      { extends: true, test: { name: 'functions', include: [all], exclude: [pages, product] } },
      {
        extends: true,
        test: { name: 'pages', include: [pages], globalSetup: 'tests/built-site.ts' },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: [product],
          globalSetup: 'tests/built-site.ts',
          setupFiles: 'tests/setup.ts',
          environment: './tests/environment.ts',
        },
      },
    ],
  },
});
