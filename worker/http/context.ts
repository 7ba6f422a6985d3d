import type { Context } from 'hono';
import type { Locale } from '../../site/languages/registry/locales.ts';
import type { Env } from '../env.ts';
import type { RefusedForm } from './problem/show-again.ts';

/** What a form or a JSON body held, before any schema has seen it. */
export type PostedFields = Record<string, unknown>;

/** A file of a form, before anything has looked at it. */
export interface PostedFile {
  /** The name of its field. */
  field: string;
  /** As its sender calls it. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface AppEnv {
  Bindings: Env;
  Variables: {
    /** Set once the body was read: for the caller's language, and to show a form again as it was. */
    posted: PostedFields | undefined;
    /** Set once the body was read. */
    files: PostedFile[] | undefined;
    /** Whether files may come with what is posted here, where the owner takes any. */
    takesFiles: boolean | undefined;
    /** Shows a form that is refused on the page where it stands. */
    showAgain: ((refused: RefusedForm) => Promise<Response | undefined>) | undefined;
    /** The owner's, on the owner's pages. */
    locale: Locale | undefined;
  };
}

export type AppContext = Context<AppEnv>;
