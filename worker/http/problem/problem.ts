import { HTTPException } from 'hono/http-exception';
import { basePath, type Locale, languageOf } from '../../../site/languages/registry/locales.ts';
import { type WorkerStrings, workerStrings } from '../../../site/languages/registry/strings.ts';
import { BrokenIndex } from '../../../site/search/broken-index.ts';
import { Unavailable } from '../../bindings.ts';
import { logFault } from '../../faults.ts';
import { ownerName, settingsOf } from '../../settings.ts';
import { wantsPage } from '../caller.ts';
import type { AppContext } from '../context.ts';
import { callerLocale } from '../language.ts';
import { type FormFields, isForm } from '../read-body.ts';
import { clockTime } from '../response/times.ts';
import type { FieldError } from './field-errors.ts';
import { problemPage } from './page.tsx';
import { holdsText, postedForm } from './posted-form.ts';

interface Given {
  status: keyof WorkerStrings['problems'];
  /** In place of the text that every problem of this status has. */
  title?: string;
  detail?: string;
  errors?: FieldError[];
  /** In seconds. */
  retryAfter?: number;
  /** The methods that would have been right. */
  allow?: string;
}

interface Problem extends Given {
  locale: Locale;
  title: string;
  detail: string;
  /** When to try again, as `detail` says it: a script writes it by the reader's own clock. */
  time?: string;
}

/** Refuses: `application/problem+json` (RFC 9457), or a page that says the same to a browser. */
export async function problem(c: AppContext, given: Given): Promise<Response> {
  const isPage = wantsPage(c);
  const fields = final.includes(given.status) ? undefined : await postedForm(c);
  const locale = await callerLocale(c);
  const isTextKept = fields ? holdsText(fields) : isFormOfScript(c);
  const whole = { ...given, locale, ...(await textOf(c, given, { locale, isTextKept })) };
  const response = isPage ? await asPage(c, whole, fields).catch(asPlain) : asJson(whole);
  if (given.retryAfter) response.headers.set('Retry-After', String(given.retryAfter));
  if (given.allow) response.headers.set('Allow', given.allow);
  return response;

  function asPlain(fault: unknown) {
    logFault(fault, c.req.url);
    return asJson(whole);
  }
}

/** The last handler of a path: whatever came this far has the wrong method. */
export const onlyAllows = (allow: string) => (c: AppContext) => problem(c, { status: 405, allow });

/** Answers for what was thrown. A binding that is away, or an index in the middle of a deployment, comes back: the caller is told to try again. */
export function fault(error: Error, c: AppContext): Response | Promise<Response> {
  if (error instanceof HTTPException) return error.getResponse();

  logFault(error, c.req.url);
  return error instanceof Unavailable || error instanceof BrokenIndex
    ? problem(c, { status: 503, retryAfter: 5 })
    : problem(c, { status: 500 });
}

async function textOf(
  c: AppContext,
  { status, title, detail, retryAfter = 0 }: Given,
  { locale, isTextKept }: { locale: Locale; isTextKept: boolean },
): Promise<Pick<Problem, 'title' | 'detail' | 'time'>> {
  const { problems, problemsOfReading, problemsWithoutText, textIsKept } = workerStrings(locale);
  const strings = {
    ...problems,
    ...(!isTextKept && problemsWithoutText),
    ...(isReading(c) && problemsOfReading),
  }[status];
  if (typeof strings.text === 'string') {
    return { title: title ?? strings.title, detail: detail ?? strings.text };
  }
  const { timeZone } = await settingsOf(c.env);
  const time = clockTime(new Date(Date.now() + retryAfter * 1000), { locale, timeZone });
  const said = [detail ?? strings.text(time), ...(isTextKept ? [textIsKept] : [])];
  return {
    title: title ?? strings.title,
    detail: said.join(languageOf(locale).sentenceSeparator),
    time,
  };
}

/** A script of the site still has in its page what was typed there, though it could not be read here; a program has no page. */
const isFormOfScript = (c: AppContext) => !wantsPage(c) && isForm(c.req.raw);

const isReading = ({ req: { method } }: AppContext) => method === 'GET' || method === 'HEAD';

/** Statuses after which sending the same form again would not help. */
const final: number[] = [403, 404, 405];

async function asPage(
  c: AppContext,
  whole: Problem,
  fields: FormFields | undefined,
): Promise<Response> {
  const shown = await ownPage(c, whole, fields);
  if (shown) return shown;

  // Without the settings nobody has a name, and the form can still be sent again.
  const { owner, mailbox, home, attachments } = await settingsOf(c.env).then(
    (settings) => ({
      owner: ownerName(settings, whole.locale),
      mailbox: settings.owner.email,
      home: basePath(whole.locale, settings.locales),
      attachments: settings.attachments,
    }),
    () => ({ owner: undefined, mailbox: undefined, home: '/', attachments: false }),
  );
  const takesFiles = attachments && c.get('takesFiles') === true;
  return problemPage(c, { ...whole, fields, owner, mailbox, home, takesFiles });
}

/** The page on which the form stands; where it cannot be had, what was typed is not lost with it. */
async function ownPage(
  c: AppContext,
  { status, title, detail, errors = [] }: Problem,
  fields: FormFields = {},
): Promise<Response | undefined> {
  if (final.includes(status)) return undefined;
  return c
    .get('showAgain')?.({ status, title, detail, errors, fields })
    .catch((fault: unknown) => {
      logFault(fault, c.req.url);
      return undefined;
    });
}

function asJson({ status, locale, title, detail, time, errors }: Problem): Response {
  return new Response(
    JSON.stringify({ type: 'about:blank', status, title, detail, time, errors }),
    {
      status,
      headers: { 'Content-Type': 'application/problem+json', 'Content-Language': locale },
    },
  );
}
