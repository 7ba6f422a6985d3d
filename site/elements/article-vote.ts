import { post } from './post.ts';
import { noteVote } from './visit.ts';

/** Sends a vote at one press; "No" opens the reasons and is stored at once. */
class ArticleVote extends HTMLElement {
  connectedCallback() {
    const details = this.querySelector('details');
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const { target, submitter } = event as SubmitEvent;
      void this.#send(target as HTMLFormElement, submitter).then((sent) => {
        if (sent && details?.open) details.open = false;
      });
    });
    details?.addEventListener('toggle', () => {
      const form = details.querySelector('form');
      if (details.open && form) void this.#send(form, null, false);
    });
  }

  async #send(
    form: HTMLFormElement,
    submitter: HTMLElement | null,
    thank = true,
  ): Promise<boolean> {
    const { ok, body } = await post(form, submitter);
    const helpful = submitter?.getAttribute('value') === 'yes' ? 'yes' : 'no';
    const said = this.querySelector<HTMLElement>('.said');
    if (ok) noteVote(String(new FormData(form).get('article')), helpful);
    if (said && !(ok && !thank)) {
      said.textContent = ok
        ? (said.dataset[helpful] ?? '')
        : (body.errors?.[0]?.message ?? body.detail ?? said.dataset['failed'] ?? '');
    }
    return ok;
  }
}

customElements.define('article-vote', ArticleVote);
