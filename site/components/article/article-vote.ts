import { button } from '../forms/button.ts';

/** "Did this answer your question?" Only pages that ask it fetch what sends the answer. */
export class ArticleVote extends HTMLElement {
  status = this.querySelector('.status') as HTMLElement;

  connectedCallback() {
    const voting = import('./voting.ts').then(({ Voting }) => new Voting(this));
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
      voting.then(
        (ready) => ready.submit(target as HTMLFormElement, submitter),
        () => this.fail(undefined, sendPlain),
      );
    });
    const details = this.querySelector('details');
    details?.addEventListener('toggle', () => {
      if (!details.open) return;
      voting.then(
        (ready) => ready.open(),
        // The reasons are there all the same, and have a button of their own.
        () => {},
      );
    });
  }

  fail(message = this.status.dataset['failed'] ?? '', again: () => void) {
    const { again: name = '' } = this.status.dataset;
    const hadFocus = this.status.contains(document.activeElement);
    const retry = button(name, again);
    this.status.replaceChildren(`${message} `, retry);
    if (hadFocus) retry.focus();
  }
}

customElements.define('article-vote', ArticleVote);
