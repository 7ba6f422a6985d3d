import { articleTitle } from './article-title.ts';
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
const putAside = 'put aside';

/** Writes to the owner without leaving the page, and loses nothing whatever happens. */
class MessageForm extends HTMLElement {
  #form = this.querySelector('form') as HTMLFormElement;
  #said = this.querySelector(':scope > .said') as HTMLElement;
  #button = this.#form.querySelector('button.btn.pri') as HTMLButtonElement;
  #locale: 'en' | 'zh-CN' = this.dataset['locale'] === 'zh-CN' ? 'zh-CN' : 'en';
  #words: MessageWords = JSON.parse(this.dataset['words'] ?? '{}');
  #errors = new FormErrors(this.#form, this.#words);
  #sending = false;

  connectedCallback() {
    this.#form.noValidate = true;
    this.#fill(readDraft('message'));
    void this.#tellContext();
    this.#form.addEventListener('input', () => this.#keep());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    new Suggestions(this, this.#form, this.#said, this.#words);
    noteForm({ opened: true });
  }

  /** Where the reader comes from goes with the message, so that nobody has to explain it again. */
  async #tellContext() {
    const params = new URLSearchParams(location.search);
    const article = params.get('article');
    const question = params.get('q');
    this.#hidden(
      'page',
      article && `${location.pathname.replace(/contact\/$/, '')}articles/${article}/`,
    );
    this.#hidden('query', question);
    this.#hidden('visit', stay().visit);
    const text = this.#field('text');
    if (question && !text.value) text.value = question;

    const subject = (article && (await articleTitle(article, this.#locale))) || question;
    const about = this.querySelector<HTMLElement>('[data-part=about]');
    if (!about || !subject) return;
    about.textContent = `${this.#words.about} ${subject}`;
    about.hidden = false;
  }

  async #send() {
    if (this.#sending || !this.#errors.check()) return;
    this.#sending = true;
    // One id for every try of the same text: however often it arrives, it is one message.
    this.#hidden('key', this.#key() || crypto.randomUUID());
    const kept = this.#keep();
    const { text } = this.#fields();
    const stop = new AbortController();
    const name = this.#button.textContent;
    const slow = setTimeout(() => this.#offerToWait(() => stop.abort(putAside), kept), patience);
    const sending = setTimeout(() => (this.#button.textContent = this.#words.sending), 150);

    const posted = await post(this.#form, { stop });
    clearTimeout(slow);
    clearTimeout(sending);
    this.#button.textContent = name;
    this.#sending = false;
    if (posted.ok && posted.body.url) this.#sent(posted.body.url, text);
    else if (stop.signal.reason === putAside) this.#putAside();
    else this.#failed(posted);
  }

  #sent(url: string, text: string) {
    dropDraft('message');
    noteForm({ sent: true });
    rememberSent({ url, text: text.slice(0, 80), at: new Date().toISOString() });
    location.assign(`${url}?sent`);
  }

  #failed(posted: Posted) {
    const kept = this.#keep();
    if (posted.status === 409) this.#newKey();
    else if (posted.body.errors?.length) this.#errors.show(posted.body.errors);
    else {
      const mail = this.dataset['mail'] ?? '';
      const again = () => void this.#send();
      const { text } = this.#fields();
      this.#said.replaceChildren(failureOf(posted, this.#words, { mail, text, kept, again }));
    }
  }

  /** The same key stands for another text already: this is a new message. */
  #newKey() {
    this.#hidden('key', crypto.randomUUID());
    void this.#send();
  }

  #offerToWait(end: () => void, kept: boolean) {
    const wait = button(this.#words.keepWaiting, () => {
      this.#said.replaceChildren();
      this.#button.focus();
    });
    const save = button(this.#words.saveForLater, end);
    this.#said.replaceChildren(this.#words.slow, ' ', wait, ...(kept ? [' ', save] : []));
  }

  #putAside() {
    this.#said.replaceChildren(this.#words.savedForLater);
    this.#button.focus();
  }

  /** Whether the draft is kept. */
  #keep(): boolean {
    const key = this.#key();
    const kept = keepDraft('message', { ...this.#fields(), ...(key && { key }) });
    const draft = this.querySelector<HTMLElement>('[data-part=draft]');
    if (draft) draft.hidden = !kept;
    return kept;
  }

  #key = () => (this.#form.elements.namedItem('key') as HTMLInputElement).value;

  #fields = () => ({ text: this.#field('text').value, email: this.#field('email').value });

  #fill({ key, ...fields }: Record<string, string>) {
    for (const name of ['text', 'email'] as const) this.#field(name).value ||= fields[name] ?? '';
    this.#hidden('key', key ?? null);
  }

  #field = (name: 'text' | 'email') => this.#form.elements.namedItem(name) as HTMLInputElement;

  #hidden(name: string, value: string | null) {
    const field = this.#form.elements.namedItem(name) as HTMLInputElement;
    field.value = value ?? '';
    field.disabled = !value;
  }
}

customElements.define('message-form', MessageForm);
