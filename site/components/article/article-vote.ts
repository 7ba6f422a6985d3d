import { read } from '../browser/storage.ts';
import { button } from '../forms/button.ts';
import type { Voting } from './voting.ts';

/** "Did this answer your question?" What sends the answer, or shows one that was given, is fetched when there is one. */
export class ArticleVote extends HTMLElement {
  status = this.querySelector('.status') as HTMLElement;

  connectedCallback() {
    let fetched: Promise<Voting> | undefined;
    const voting = () => (fetched ??= import('./voting.ts').then(({ Voting }) => new Voting(this)));
    if (read('sessionStorage', this.key)) void voting().catch(() => {});
    let isPlain = false;
    this.addEventListener('submit', (event) => {
      if (isPlain) return;
      event.preventDefault();
      const { target, submitter } = event as SubmitEvent;
      // What could not be fetched once may never be: then the form is sent as where no scripts run.
      const sendPlain = () => {
        isPlain = true;
        submitter?.click();
      };
      voting().then(
        (ready) => ready.submit(target as HTMLFormElement, submitter),
        () => this.#fail(sendPlain),
      );
    });
    const details = this.querySelector('details');
    details?.addEventListener('toggle', () => {
      if (!details.open) return;
      voting().then(
        (ready) => ready.open(),
        // The reasons are there all the same, and have a button of their own.
        () => {},
      );
    });
  }

  /** Where this tab keeps the answer. Another version of the article is another question. */
  get key() {
    const version = this.querySelector<HTMLInputElement>('[name=version]')?.value;
    return `vote ${location.pathname} ${version}`;
  }

  #fail(again: () => void) {
    const { failed = '', again: name = '' } = this.status.dataset;
    const message = document.createElement('p');
    message.className = 'error';
    message.append(failed, button(name, again));
    this.status.replaceChildren(message);
  }
}

customElements.define('article-vote', ArticleVote);
