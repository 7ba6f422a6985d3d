import { defineConfig } from 'vitest/config';

/** What runs on the product: its test files share one Worker and one browser in each process. */
const product = 'tests/{worker,browser,week}/**/*.test.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'functions', include: ['tests/**/*.test.ts'], exclude: [product] },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: [product],
          environment: './tests/environment.ts',
          setupFiles: ['tests/setup.ts'],
        },
      },
    ],
  },
});
