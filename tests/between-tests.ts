type Step = () => unknown;

/**
 * What is done around every test of the product. Modules are loaded once for all the test files of a process, so that
 * they share one Worker and one browser: what such a module does for each test it says here, not in hooks of its own.
 */
export const betweenTests: { before: Step[]; after: Step[] } = { before: [], after: [] };

export type Close = () => Promise<unknown>;

declare global {
  /** Set up by tests/environment.ts, which Vitest loads apart from the tests. */
  var closings: Close[];
}

/** Closes what the test files of a process share, when the last of them is done. */
export function closeAtEnd(close: Close): void {
  globalThis.closings.push(close);
}
