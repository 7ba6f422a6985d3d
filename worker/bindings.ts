import { SECOND } from './contract/time/durations.ts';
import type { Env, FileBucket } from './env.ts';

/** How long one call of a binding, or of another server, may take, in milliseconds. */
export const timeLimit = (env: Env) => env.BINDING_TIME_LIMIT ?? 5 * SECOND;

/** Thrown for a binding that failed or did not answer in time: what was asked can be asked again. */
export class Unavailable extends Error {
  constructor(binding: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${binding} is unavailable: ${reason}`, { cause });
  }
}

/**
 * The same bindings, for one request or one step of the schedule: none of them keeps it waiting for longer than the
 * limit, and what one throws is `Unavailable`.
 *
 * A write that nobody waits for any more may still be committed. So whatever is sent may be sent again: a message has
 * its key and answers the same, a note its text, a vote, gap or visit its row, and one transaction holds all of it.
 * The other way round nothing can be lost: a route says "received" after the database has said so, never before.
 */
export function withinLimits(env: Env): Env {
  const waiting = (name: keyof Env) => waitingFor(name, timeLimit(env));
  const reaching = (name: keyof Env) => orUnavailable(name, waiting(name));
  const files = reaching('ASSETS');
  return {
    ...env,
    DB: limitedDatabase(env.DB, reaching('DB')),
    ASSETS: { fetch: (...file) => files(async () => wholeFile(await env.ASSETS.fetch(...file))) },
    SALTS: limitedCalls(env.SALTS, reaching('SALTS')),
    POSTS: limitedCalls(env.POSTS, reaching('POSTS')),
    SIGN_INS: limitedCalls(env.SIGN_INS, reaching('SIGN_INS')),
    // Why the provider did not take an email is for the owner to read, in its words.
    MAIL: limitedCalls(env.MAIL, waiting('MAIL')),
    ...(env.FILES && { FILES: limitedBucket(env.FILES, reaching('FILES')) }),
  };
}

/** Makes one call of a binding. */
type Reach = <Result>(call: () => Promise<Result>) => Promise<Result>;

/** A binding that did not answer once is not waited for again: nobody waits for the limit twice. */
function waitingFor(name: string, limit: number): Reach {
  let isAway = false;
  return async (call) => {
    if (isAway) throw new Unavailable(name, 'it did not answer before');

    const { promise: tooLate, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      isAway = true;
      reject(new Unavailable(name, `no answer within ${limit} ms`));
    }, limit);
    return Promise.race([call(), tooLate]).finally(() => clearTimeout(timer));
  };
}

const orUnavailable =
  (name: string, reach: Reach): Reach =>
  (call) =>
    reach(call).catch((fault) => {
      throw asUnavailable(name, fault);
    });

const asUnavailable = (name: string, fault: unknown) =>
  fault instanceof Unavailable || isOurMistake(fault) ? fault : new Unavailable(name, fault);

/** A broken constraint or a wrong parameter would break again. */
const isOurMistake = (fault: unknown) =>
  fault instanceof Error && /\bD1_TYPE|SQLITE_CONSTRAINT/.test(fault.message);

/** A page that breaks off would pass for a whole one, so a file is read to its end within the limit. */
async function wholeFile(answer: Response): Promise<Response> {
  // What Cloudflare answers in place of a file: something broke, or the day's quota is spent.
  if (answer.status >= 500 || answer.status === 429) throw new Error(`answers ${answer.status}`);
  return new Response(await answer.arrayBuffer(), answer);
}

/** What lies in the bucket is read to its end within the limit. */
function limitedBucket(bucket: FileBucket, reach: Reach): FileBucket {
  const get = (key: string) =>
    reach(async () => {
      const bytes = await (await bucket.get(key))?.arrayBuffer();
      return bytes ? { arrayBuffer: async () => bytes } : null;
    });
  return new Proxy(limitedCalls(bucket, reach), {
    get: (calls, name) => (name === 'get' ? get : Reflect.get(calls, name)),
  });
}

/** A binding all of whose methods are asynchronous. One that is missing fails when it is called, as if it broke. */
const limitedCalls = <Binding extends object>(binding: Binding, reach: Reach): Binding =>
  new Proxy(Object(binding), {
    get: (target, name) => limitedMethod(target, name, reach),
  });

/** The method of a binding that is spoken to over RPC has no `apply` of its own: it would be asked for over there. */
const limitedMethod =
  (target: object, name: PropertyKey, reach: Reach) =>
  (...given: unknown[]) =>
    reach(async () => Reflect.apply(Reflect.get(target, name), target, given));

/** What is asked of a statement is waited for like what is asked of the database itself. */
function limitedDatabase(db: D1Database, reach: Reach): D1Database {
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();

  return new Proxy(Object(db), {
    get(target: D1Database, name) {
      if (name === 'prepare') return makingStatements(target, name);
      if (name !== 'batch') return limitedMethod(target, name, reach);
      return (statements: D1PreparedStatement[]) =>
        reach(async () => target.batch(statements.map((each) => originals.get(each) ?? each)));
    },
  });

  function makingStatements(maker: object, name: 'prepare' | 'bind') {
    return (...given: unknown[]): D1PreparedStatement => {
      try {
        return limitedStatement(Reflect.apply(Reflect.get(maker, name), maker, given));
      } catch (fault) {
        throw asUnavailable('DB', fault);
      }
    };
  }

  function limitedStatement(original: D1PreparedStatement): D1PreparedStatement {
    const limited = new Proxy(original, {
      get(target, name) {
        if (name === 'bind') return makingStatements(target, name);
        const isMethod = typeof Reflect.get(target, name) === 'function';
        return isMethod ? limitedMethod(target, name, reach) : Reflect.get(target, name);
      },
    });
    originals.set(limited, original);
    return limited;
  }
}
