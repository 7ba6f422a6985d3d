import { button } from './button.ts';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { FormErrors } from './form-errors.ts';
import { failureOf, type MessageWords } from './message-failure.ts';
import { type Posted, post } from './post.ts';
import { rememberSent } from './sent-messages.ts';
import { Suggestions } from './suggestions.ts';
import { noteForm, stay } from './visit.ts';

/** A sending that takes longer than this offers a choice. In milliseconds. */
const patience = 8000;

/** Writes to the owner without leaving the page, and loses nothing whatever happens. */
class MessageForm extends HTMLElement {
  #form = this.querySelector('form') as HTMLFormElement;
  #said = this.querySelector(':scope > .said') as HTMLElement;
  #words: MessageWords = JSON.parse(this.dataset['words'] ?? '{}');
  #errors = new FormErrors(this.#form, this.#words);
  #sending = false;

  connectedCallback() {
    this.#form.noValidate = true;
    this.#fill(readDraft());
    this.#tellContext();
    this.#form.addEventListener('input', () => this.#keep());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    new Suggestions(this, this.#form, this.#said, this.#words);
    noteForm({ opened: true });
  }

  /** Where the reader comes from goes with the message, so that nobody has to explain it again. */
  #tellContext() {
    const params = new URLSearchParams(location.search);
    const article = params.get('article');
    const question = params.get('q');
    this.#hidden(
      'page',
      article && `${location.pathname.replace(/contact\/$/, '')}articles/${article}/`,
    );
    this.#hidden('query', question);
    this.#hidden('visit', stay().visit);
    const about = this.querySelector<HTMLElement>('[data-part=about]');
    if (about && (article || question)) {
      about.textContent = `${this.#words.about} ${question ?? article}`;
      about.hidden = false;
    }
    const text = this.#field('text');
    if (question && !text.value) text.value = question;
  }

  async #send() {
    if (this.#sending || !this.#errors.check()) return;
    this.#sending = true;
    // One id for every try of the same text: however often it arrives, it is one message.
    const fields = this.#fields();
    this.#hidden('key', readDraft()['key'] ?? crypto.randomUUID());
    this.#keep();
    const send = this.#form.querySelector('button.btn.pri') as HTMLButtonElement;
    const name = send.textContent;
    const slow = setTimeout(() => this.#offerToWait(), patience);
    const sending = setTimeout(() => (send.textContent = this.#words.sending), 150);

    const posted = await post(this.#form);
    clearTimeout(slow);
    clearTimeout(sending);
    send.textContent = name;
    this.#sending = false;
    if (posted.ok && posted.body.url) this.#sent(posted.body.url, fields['text'] ?? '');
    else this.#failed(posted);
  }

  #sent(url: string, text: string) {
    dropDraft();
    noteForm({ sent: true });
    rememberSent({ url, text: text.slice(0, 80), at: new Date().toISOString() });
    location.assign(`${url}?sent`);
  }

  #failed(posted: Posted) {
    this.#keep();
    if (posted.status === 409) this.#newKey();
    if (posted.body.errors?.length) this.#errors.show(posted.body.errors);
    else {
      const mail = this.dataset['mail'] ?? '';
      const again = () => void this.#send();
      this.#said.replaceChildren(
        failureOf(posted, this.#words, { mail, text: this.#field('text').value, again }),
      );
    }
  }

  /** The same key stands for another text already: this is a new message. */
  #newKey() {
    keepDraft(this.#fields());
    void this.#send();
  }

  #offerToWait() {
    const wait = button(this.#words.keepWaiting, () => this.#said.replaceChildren());
    const save = button(this.#words.saveForLater, () =>
      this.#said.replaceChildren(this.#words.savedForLater),
    );
    this.#said.replaceChildren(this.#words.slow, ' ', wait, ' ', save);
  }

  #keep() {
    const key = (this.#form.elements.namedItem('key') as HTMLInputElement).value;
    keepDraft({ ...this.#fields(), ...(key && { key }) });
    const draft = this.querySelector<HTMLElement>('[data-part=draft]');
    if (draft) draft.hidden = false;
  }

  #fields = () => ({ text: this.#field('text').value, email: this.#field('email').value });

  #fill(fields: Record<string, string>) {
    for (const name of ['text', 'email'] as const) this.#field(name).value ||= fields[name] ?? '';
  }

  #field = (name: 'text' | 'email') => this.#form.elements.namedItem(name) as HTMLInputElement;

  #hidden(name: string, value: string | null) {
    const field = this.#form.elements.namedItem(name) as HTMLInputElement;
    field.value = value ?? '';
    field.disabled = !value;
  }
}

customElements.define('message-form', MessageForm);
