import { workerStrings } from '../../site/languages/strings.ts';
import type { ProblemStatus } from '../../site/languages/worker-strings.ts';
import { ownerName, settingsOf } from '../settings.ts';
import { callerLocale, wantsPage } from './caller.ts';
import type { AppContext } from './context.ts';
import type { FieldError } from './form-again.tsx';
import { postedForm } from './posted-form.ts';
import { problemPage } from './problem-page.tsx';
import { clockTime } from './times.ts';

interface Given {
  status: ProblemStatus;
  /** In place of the words that every problem of this status has. */
  title?: string;
  detail?: string;
  errors?: FieldError[];
  /** In seconds. */
  retryAfter?: number;
  /** The methods that would have been right. */
  allow?: string;
}

interface Told extends Given {
  title: string;
  detail: string;
}

/** Refuses: `application/problem+json` (RFC 9457), or a page that says the same to a browser. */
export async function problem(c: AppContext, given: Given): Promise<Response> {
  const told = { ...given, ...(await wordsFor(c, given)) };
  const response = wantsPage(c) ? await asPage(c, told).catch(tellPlainly) : asJson(c, told);
  if (given.retryAfter) response.headers.set('Retry-After', String(given.retryAfter));
  if (given.allow) response.headers.set('Allow', given.allow);
  return response;

  // Without its frame a page cannot be had; the problem is still told.
  function tellPlainly(fault: unknown) {
    console.error(fault);
    return asJson(c, told);
  }
}

async function wordsFor(c: AppContext, { status, title, detail, retryAfter = 0 }: Given) {
  const locale = callerLocale(c);
  const words = workerStrings(locale).problems[status];
  if (typeof words.text === 'string') {
    return { title: title ?? words.title, detail: detail ?? words.text };
  }
  const { timeZone } = await settingsOf(c.env);
  const time = clockTime(new Date(Date.now() + retryAfter * 1000), { locale, timeZone });
  return { title: title ?? words.title, detail: detail ?? words.text(time) };
}

/** Sending the same form again would not help. */
const hopeless: number[] = [403, 404, 405];

async function asPage(c: AppContext, told: Told): Promise<Response> {
  const locale = callerLocale(c);
  const fields = hopeless.includes(told.status) ? undefined : await postedForm(c);
  const owner = ownerName(await settingsOf(c.env), locale);
  return problemPage(c, { ...told, locale, fields, owner });
}

function asJson(c: AppContext, { status, title, detail, errors }: Told): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, title, detail, errors }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Content-Language': callerLocale(c) },
  });
}
