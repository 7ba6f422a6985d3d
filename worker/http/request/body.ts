import type { MiddlewareHandler } from 'hono';
import type * as z from 'zod';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { listFields } from '../../contract/messages.ts';
import type { AppContext, AppEnv, PostedFields } from '../context.ts';
import { callerLocale, inSiteLanguage } from '../language.ts';
import { type FieldError, fieldErrors, mostErrors } from '../problem/field-errors.ts';
import { problem } from '../problem/problem.ts';
import { bodyLimits, isForm, readBody } from '../read-body.ts';

interface Valid<Schema extends z.ZodType> {
  in: { form: z.input<Schema> };
  out: { form: z.output<Schema> };
}

/**
 * Parses a posted form or JSON object with `schema`, or answers with one error for each bad field.
 * The route finds what was parsed in `c.req.valid('form')`. `limit` is in bytes.
 */
export const body =
  <Schema extends z.ZodType<object>>(
    schema: Schema,
    limit = bodyLimits.fields,
  ): MiddlewareHandler<AppEnv, string, Valid<Schema>> =>
  async (c, next) => {
    const read = await readBody(c.req.raw, limit);
    if ('refused' in read) return problem(c, { status: read.refused });

    const { fields } = read;
    c.set('posted', fields);
    const repeated = isForm(c.req.raw) ? await repeatedFields(c, fields) : [];
    if (repeated.length > 0) return problem(c, { status: 422, errors: repeated });

    const parsed = schema.safeParse(fields);
    if (!parsed.success) {
      return problem(c, { status: 422, errors: await fieldErrors(c, parsed.error) });
    }
    c.req.addValidatedData('form', await inSiteLanguage(c, parsed.data));
    return next();
  };

/** The same where a long text is sent. */
export const textBody = <Schema extends z.ZodType<object>>(schema: Schema) =>
  body(schema, bodyLimits.text);

async function repeatedFields(c: AppContext, fields: PostedFields): Promise<FieldError[]> {
  const message = workerStrings(await callerLocale(c)).errors.repeated;
  return Object.keys(fields)
    .filter((name) => Array.isArray(fields[name]) && !listFields.includes(name))
    .slice(0, mostErrors)
    .map((field) => ({ field, message }));
}
