/** What the Worker said to a posted form; status 0 when nothing came back. */
export interface Posted {
  ok: boolean;
  status: number;
  body: {
    url?: string;
    replyBy?: string;
    detail?: string;
    errors?: { field: string; message: string; fix?: string }[];
  };
}

/** Posts a form as the browser would, but stays on the page. A lost connection is an answer too. */
export async function post(form: HTMLFormElement, submitter?: HTMLElement | null): Promise<Posted> {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      // Not percent-encoded, which would treble a Chinese text.
      body: new FormData(form, submitter),
      headers: { accept: 'application/json' },
    });
    const body = await response.json().catch(() => ({}));
    return { ok: response.ok, status: response.status, body };
  } catch {
    return { ok: false, status: 0, body: {} };
  }
}
