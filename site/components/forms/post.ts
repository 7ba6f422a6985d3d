import { MINUTE } from '../../../worker/contract/time/durations.ts';

/** What the Worker said to a posted form; status 0 when nothing came back that is the Worker's. */
export interface PostResult {
  ok: boolean;
  status: number;
  body: {
    url?: string;
    replyBy?: string;
    detail?: string;
    /** When to try again, as `detail` says it. */
    time?: string;
    errors?: { field: string; message: string; fix?: string }[];
  };
}

interface With {
  submitter?: HTMLElement | null;
  /** Ends the sending before its answer has come. */
  stop?: AbortController;
  /** What our own success is: without words, or where the message's page is. */
  answer?: 'empty' | 'receipt';
}

/** No answer comes after this: of a form without files in a minute, and files at 20 KB a second at least. */
const timeoutOf = (fields: FormData) =>
  MINUTE + [...fields.values()].reduce((sum, value) => sum + sizeOf(value), 0) / 20;

const sizeOf = (value: FormDataEntryValue) => (typeof value === 'string' ? 0 : value.size);

/** Posts a form as the browser would, but stays on the page. What did not reach the Worker is an answer too. */
export async function post(
  form: HTMLFormElement,
  { submitter, stop = new AbortController(), answer = 'empty' }: With = {},
): Promise<PostResult> {
  const fields = fieldsOf(form, submitter);
  const timer = setTimeout(() => stop.abort(), timeoutOf(fields));
  try {
    const sent = {
      // Not percent-encoded, which would treble a Chinese text.
      body: fields,
      // A message's page has one address for all languages: the answer is in the one that is read.
      headers: { accept: 'application/json', 'accept-language': document.documentElement.lang },
      signal: stop.signal,
    };
    const response = await (hasFiles(form)
      ? (await import('./send-files.ts')).sendFiles(form, sent)
      : fetch(form.action, { method: 'POST', ...sent }));
    const { ok, status, headers } = response;
    const body = status === 204 ? {} : await response.json();
    // What stands before the Worker answers too: for a quota that is spent, for a network that wants a sign-in first.
    const isOwn = answer === 'receipt' ? ok && body.url : status === 204;
    if (isOwn || body.type === 'about:blank')
      return { ok, status, body: byOwnClock(body, Number(headers.get('retry-after'))) };
  } catch {
    // A lost connection, or a page where JSON was asked for.
  } finally {
    clearTimeout(timer);
  }
  return { ok: false, status: 0, body: {} };
}

/** Whether files go with a form. */
export const hasFiles = (form: HTMLFormElement) =>
  (form.querySelector<HTMLInputElement>('[name=files]')?.files?.length ?? 0) > 0;

/** The Worker knows no time zone but the owner's. */
function byOwnClock(body: PostResult['body'], seconds: number): PostResult['body'] {
  const { detail, time } = body;
  if (!detail || !time || !seconds) return body;
  const at = new Date(Date.now() + seconds * 1000).toLocaleTimeString(
    document.documentElement.lang,
    { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  );
  return { ...body, detail: detail.replace(time, at) };
}

/** Whether the Worker could not be reached, or could not answer. */
export const isAway = ({ status }: PostResult) => status === 0 || status >= 500;

/** What the Worker objects to, in the reader's language; nothing where it is away. */
export const refusalOf = (posted: PostResult) =>
  isAway(posted) ? undefined : (posted.body.errors?.[0]?.message ?? posted.body.detail);

/** What a form sends when it is sent by a button. `FormData` takes the button itself only since Safari 16.4 and Chrome 112. */
export function fieldsOf(form: HTMLFormElement, submitter?: HTMLElement | null): FormData {
  const fields = new FormData(form);
  const { name, value } = (submitter ?? {}) as Partial<HTMLButtonElement>;
  if (name) fields.append(name, value ?? '');
  return fields;
}
