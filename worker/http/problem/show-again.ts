import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { AppContext, AppEnv } from '../context.ts';
import type { FormFields } from '../read-body.ts';
import type { FieldError } from './field-errors.ts';

/** What was wrong with a form, and what it held. */
export interface RefusedForm {
  status: number;
  title: string;
  detail: string;
  errors: readonly FieldError[];
  /** Empty where nothing of it could be read. */
  fields: FormFields;
}

/** The page on which the form stands, with what is wrong; nothing where there is no such page any more. */
type Show = (c: AppContext, refused: RefusedForm) => Promise<Response | undefined>;

/** Has a refused form shown again on its own page, not on the one that refusals share. */
export const showingAgain = (show: Show): MiddlewareHandler<AppEnv> =>
  createMiddleware<AppEnv>((c, next) => {
    c.set('showAgain', (refused) => show(c, refused));
    return next();
  });

/** What a field of the form held, to stand in it again. */
export const typedIn = ({ fields }: RefusedForm, name: string): string =>
  [fields[name] ?? ''].flat().join('\n');

/** What is wrong with one field. */
export const errorsIn = ({ errors }: RefusedForm, name: string): FieldError[] =>
  errors.filter(({ field }) => field === name);
