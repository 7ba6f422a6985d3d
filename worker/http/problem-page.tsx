import type { Locale } from '../../site/languages/registry.ts';
import type { AppContext } from './context.ts';
import { type FieldError, FormAgain } from './form-again.tsx';
import type { FormFields } from './form-fields.ts';
import { shellPage } from './shell.ts';

interface Problem {
  status: number;
  locale: Locale;
  title: string;
  detail: string;
  errors?: FieldError[];
  /** What a browser's form held, if one was posted. */
  fields: FormFields | undefined;
  owner: string;
}

/** The page of a refusal. Where a form was posted, it stands here again with what was typed in it. */
export async function problemPage(c: AppContext, problem: Problem): Promise<Response> {
  const { status, locale, title, detail, errors = [], fields, owner } = problem;
  return shellPage(
    c,
    { shell: 'page', locale, title, status, mainClass: 'wrap narrow' },
    <>
      <h1>{title}</h1>
      <p class="muted">{detail}</p>
      {fields ? (
        <FormAgain action={new URL(c.req.url).pathname} {...{ fields, errors, locale, owner }} />
      ) : (
        errors.map(({ field, message }) => <p class="error small-text">{`${field}: ${message}`}</p>)
      )}
    </>,
  );
}
