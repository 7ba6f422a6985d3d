import type { MiddlewareHandler } from 'hono';
import type * as z from 'zod';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { listFields } from '../../contract/messages.ts';
import type { AppContext, AppEnv, PostedFields } from '../context.ts';
import { callerLocale, inSiteLanguage } from '../language.ts';
import { type FieldError, fieldErrors, mostErrors } from '../problem/field-errors.ts';
import { problem } from '../problem/problem.ts';
import { bodyLimits, isForm, readBody } from '../read-body.ts';
import { emailDoubts, meantEmail } from './meant-email.ts';

interface Valid<Schema extends z.ZodType> {
  in: { form: z.input<Schema> };
  out: { form: z.output<Schema> };
}

interface Reading {
  /** In bytes. */
  limit?: number;
  /** Whether an address that is probably mistyped is asked about once. */
  doubtsEmail?: boolean;
}

/**
 * Parses a posted form or JSON object with `schema`, or answers with one error for each bad field.
 * The route finds what was parsed in `c.req.valid('form')`.
 */
export const body =
  <Schema extends z.ZodType<object>>(
    schema: Schema,
    { limit = bodyLimits.fields, doubtsEmail = false }: Reading = {},
  ): MiddlewareHandler<AppEnv, string, Valid<Schema>> =>
  async (c, next) => {
    const read = await readBody(c.req.raw, limit);
    if ('refused' in read) return problem(c, { status: read.refused });

    const asked = doubtsEmail && isForm(c.req.raw);
    const { fields, doubted } = asked ? meantEmail(read.fields) : { ...read, doubted: undefined };
    c.set('posted', doubted === undefined ? fields : { ...fields, doubted });
    const repeated = isForm(c.req.raw) ? await repeatedFields(c, fields) : [];
    if (repeated.length > 0) return problem(c, { status: 422, errors: repeated });

    const parsed = schema.safeParse(fields);
    if (!parsed.success) {
      return problem(c, { status: 422, errors: await fieldErrors(c, parsed.error) });
    }
    const doubts = asked ? await emailDoubts(c, { fields, doubted }) : [];
    if (doubts.length > 0) return problem(c, { status: 422, errors: doubts });
    c.req.addValidatedData('form', await inSiteLanguage(c, parsed.data));
    return next();
  };

/** The same where a long text is sent. */
export const textBody = <Schema extends z.ZodType<object>>(schema: Schema) =>
  body(schema, { limit: bodyLimits.text });

async function repeatedFields(c: AppContext, fields: PostedFields): Promise<FieldError[]> {
  const message = workerStrings(await callerLocale(c)).errors.repeated;
  return Object.keys(fields)
    .filter((name) => Array.isArray(fields[name]) && !listFields.includes(name))
    .slice(0, mostErrors)
    .map((field) => ({ field, message }));
}
