/** A context like this one, and what a Worker lets go on behind its answer, to be waited for. */
export function withWorkBehind(given: ExecutionContext) {
  const behind: Promise<unknown>[] = [];
  const context = new Proxy(given, {
    get: (target, name) =>
      name === 'waitUntil'
        ? (work: Promise<unknown>) => behind.push(work)
        : Reflect.get(target, name),
  });
  return { context, behind };
}
