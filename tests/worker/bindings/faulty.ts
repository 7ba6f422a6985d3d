import type { Env } from '../../../worker/env.ts';

/** What becomes of a call: it fails, is never answered, or is done and then never answered. */
export const modes = ['fails', 'hangs', 'is done and hangs'] as const;

export type Mode = (typeof modes)[number];

/** A call that fails needs no limit, and then none of a busy machine is taken for one. */
export const impatience = (mode: string) => (mode === 'fails' ? {} : { BINDING_TIME_LIMIT: limit });

/** So short that a drill is; a call of a busy machine that takes longer is one more fault. */
const limit = 50;

/** What is wrong with a call, which is that of so many, counted from 1; nothing for one that works. */
export type Choose = (binding: string, call: number) => Mode | undefined;

/** The bindings, with faults; `calls` fills with the names of what was called. */
export function faulty(env: Env, choose: Choose): { env: Env; calls: string[] } {
  const calls: string[] = [];

  async function reach(name: keyof Env, work: () => unknown): Promise<unknown> {
    const mode = choose(name, calls.push(name));
    if (mode === undefined) return work();
    if (mode === 'fails') throw new Error('made to fail');
    if (mode === 'is done and hangs') await work();
    return new Promise(() => {});
  }

  const binding = <Binding extends object>(name: keyof Env, works: Binding) =>
    new Proxy<Binding>(works, {
      get:
        (target: object, method) =>
        (...given: unknown[]) =>
          reach(name, () => Reflect.get(target, method).apply(target, given)),
    });

  return {
    calls,
    env: {
      ...env,
      DB: database(env.DB, (work) => reach('DB', work)),
      ASSETS: binding('ASSETS', env.ASSETS),
      SALTS: binding('SALTS', env.SALTS),
      POSTS: binding('POSTS', env.POSTS),
      SIGN_INS: binding('SIGN_INS', env.SIGN_INS),
      MAIL: binding('MAIL', env.MAIL),
      ...(env.FILES && { FILES: binding('FILES', env.FILES) }),
    },
  };
}

function database(db: D1Database, reach: (work: () => unknown) => Promise<unknown>): D1Database {
  const originals = new WeakMap<object, D1PreparedStatement>();

  function statement(original: D1PreparedStatement): D1PreparedStatement {
    const made = new Proxy(original, {
      get(target, name) {
        const member = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) =>
          name === 'bind'
            ? statement(target.bind(...given))
            : reach(() => member.apply(target, given));
      },
    });
    originals.set(made, original);
    return made;
  }

  const prepare = (sql: string) => statement(db.prepare(sql));
  const batch = (statements: D1PreparedStatement[]) =>
    reach(() => db.batch(statements.flatMap((each) => originals.get(each) ?? [])));
  return new Proxy(db, {
    get: (target, name) =>
      name === 'prepare' ? prepare : name === 'batch' ? batch : Reflect.get(target, name),
  });
}
