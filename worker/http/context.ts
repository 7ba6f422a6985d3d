import type { Context } from 'hono';
import type { Locale } from '../../site/languages/registry/locales.ts';
import type { Env } from '../env.ts';

/** What a form or a JSON body held, before any schema has seen it. */
export type PostedFields = Record<string, unknown>;

export interface AppEnv {
  Bindings: Env;
  Variables: {
    /** Set once the body was read: for the caller's language, and to show a form again as it was. */
    posted: PostedFields | undefined;
    /** The owner's, on the owner's pages. */
    locale: Locale | undefined;
  };
}

export type AppContext = Context<AppEnv>;
