import { afterEach, beforeEach } from 'vitest';
import { betweenTests } from './between-tests.ts';

beforeEach(async () => {
  for (const step of betweenTests.before) await step();
});

afterEach(async () => {
  for (const step of betweenTests.after) await step();
});
