const { Date: Real } = globalThis;

let ahead = 0;

/**
 * The Worker remembers settings for a minute and a salt for ten: a day later it asks for both anew. So the clock of a
 * drill goes on as far as it is told to.
 */
globalThis.Date = new Proxy(Real, {
  construct: (target, given: []) =>
    given.length > 0 ? new target(...given) : new target(target.now() + ahead),
  get: (target, name) => (name === 'now' ? () => target.now() + ahead : Reflect.get(target, name)),
});

/** Only ever on: what is remembered until a time would be remembered for longer. */
export function goOn(milliseconds: number): void {
  ahead += milliseconds;
}
