import type { ChosenFilesStrings } from '../../../worker/contract/files.ts';

interface Sending {
  body: FormData;
  headers: Record<string, string>;
  signal: AbortSignal;
}

/** Posts a form as `fetch` would, and shows how much of it has left: that is what `fetch` cannot tell. */
export async function sendFiles(
  form: HTMLFormElement,
  { body, headers, signal }: Sending,
): Promise<Response> {
  const bar = progressIn(form);
  const request = new XMLHttpRequest();
  const answered = new Promise<Response>((answer, fail) => {
    request.addEventListener('load', () => answer(answerOf(request)));
    for (const event of ['error', 'abort']) request.addEventListener(event, fail);
  });
  request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
    if (lengthComputable) bar.value = loaded / total;
  });
  signal.addEventListener('abort', () => request.abort());
  request.open('POST', form.action);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.send(body);
  return answered.finally(() => bar.remove());
}

/** Without a value it says that something goes on, and no more. */
function progressIn(form: HTMLFormElement): HTMLProgressElement {
  const field = form.querySelector<HTMLElement>('[name=files]');
  const strings: Partial<ChosenFilesStrings> = JSON.parse(field?.dataset['strings'] ?? '{}');
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', strings.sending ?? '');
  form.querySelector('.actions')?.append(bar);
  return bar;
}

function answerOf(request: XMLHttpRequest): Response {
  const { status, responseText } = request;
  const retry = request.getResponseHeader('retry-after');
  return new Response(status === 204 ? null : responseText, {
    status,
    headers: retry ? { 'retry-after': retry } : {},
  });
}
