import { post } from './post.ts';

/** "Tell me when it is answered": leaves an address with a question that nothing here answers. */
class AnswerRequest extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', async (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const said = this.querySelector<HTMLElement>('[role=status]');
      const { ok, body } = await post(form);
      form.hidden = ok;
      if (said) {
        said.textContent =
          (ok ? said.dataset['done'] : (body.errors?.[0]?.message ?? said.dataset['failed'])) ?? '';
      }
    });
  }
}

customElements.define('answer-request', AnswerRequest);
