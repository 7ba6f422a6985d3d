import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type * as z from 'zod';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { fileLimits, megabytesPerFile } from '../../contract/files.ts';
import { listFields } from '../../contract/messages.ts';
import { settingsOf } from '../../settings.ts';
import type { AppContext, AppEnv, PostedFields, PostedFile } from '../context.ts';
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
  /** What is wrong with the files that came along; without it none may. */
  checkFiles?: CheckFiles;
}

type CheckFiles = (c: AppContext, files: readonly PostedFile[]) => Promise<FieldError[]>;

/** Says that files may come with what is posted: before whatever may refuse it, and show the form again. */
export const takingFiles = createMiddleware<AppEnv>((c, next) => {
  c.set('takesFiles', true);
  return next();
});

/**
 * Parses a posted form or JSON object with `schema`, or answers with one error for each bad field.
 * The route finds what was parsed in `c.req.valid('form')`.
 */
export const body =
  <Schema extends z.ZodType<object>>(
    schema: Schema,
    { limit = bodyLimits.fields, doubtsEmail = false, checkFiles }: Reading = {},
  ): MiddlewareHandler<AppEnv, string, Valid<Schema>> =>
  async (c, next) => {
    const takesFiles = checkFiles !== undefined && (await settingsOf(c.env)).attachments;
    const read = await readBody(c.req.raw, { limit, takesFiles });
    if ('refused' in read) {
      c.set('posted', read.fields);
      const said = read.areFilesTooMuch && (await filesTooMuch(c));
      return problem(c, { status: read.refused, ...said });
    }

    const asked = doubtsEmail && isForm(c.req.raw);
    const { fields, doubted } = asked ? meantEmail(read.fields) : { ...read, doubted: undefined };
    c.set('posted', doubted === undefined ? fields : { ...fields, doubted });
    const repeated = isForm(c.req.raw) ? await repeatedFields(c, fields) : [];
    if (repeated.length > 0) return problem(c, { status: 422, errors: repeated });

    const parsed = schema.safeParse(fields);
    const errors = [
      ...(parsed.error ? await fieldErrors(c, parsed.error) : []),
      ...((await checkFiles?.(c, read.files)) ?? []),
    ];
    if (!parsed.success || errors.length > 0) return problem(c, { status: 422, errors });
    c.set('files', read.files);
    const doubts = asked ? await emailDoubts(c, { fields, doubted }) : [];
    if (doubts.length > 0) return problem(c, { status: 422, errors: doubts });
    c.req.addValidatedData('form', await inSiteLanguage(c, parsed.data));
    return next();
  };

/** The same where a long text is sent. */
export const textBody = <Schema extends z.ZodType<object>>(
  schema: Schema,
  reading: Omit<Reading, 'limit'> = {},
) => body(schema, { limit: bodyLimits.text, ...reading });

async function filesTooMuch(c: AppContext) {
  const { title, text } = workerStrings(await callerLocale(c)).filesTooMuch;
  return { title, detail: text(fileLimits.number, megabytesPerFile) };
}

async function repeatedFields(c: AppContext, fields: PostedFields): Promise<FieldError[]> {
  const message = workerStrings(await callerLocale(c)).errors.repeated;
  return Object.keys(fields)
    .filter((name) => Array.isArray(fields[name]) && !listFields.includes(name))
    .slice(0, mostErrors)
    .map((field) => ({ field, message }));
}
