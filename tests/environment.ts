import type { Environment } from 'vitest/runtime';
import type { Close } from './between-tests.ts';

/** Node, with a list of what the test files of a process share and what has to be closed at its end. */
export default {
  name: 'product',
  viteEnvironment: 'ssr',
  setup(global: { closings: Close[] }) {
    global.closings = [];
    return {
      async teardown() {
        await Promise.all(global.closings.map((close) => close()));
      },
    };
  },
} satisfies Environment;
