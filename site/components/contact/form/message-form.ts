import { doNotTrack } from '../../browser/do-not-track.ts';
import { randomId } from '../../browser/random-id.ts';
import { button } from '../../forms/button.ts';
import { countDown } from '../../forms/count-down.ts';
import {
  dropAside,
  dropDraft,
  keepDraft,
  putAside,
  readAside,
  readDraft,
  takeAside,
} from '../../forms/drafts.ts';
import { failureOf } from '../../forms/failure.ts';
import { hasFiles, type PostResult, post } from '../../forms/post.ts';
import { tabDraft } from '../../forms/tab-draft.ts';
import { noteForm } from '../../visits/note-visit.ts';
import { tabVisit } from '../../visits/tab-visit.ts';
import { offerFiles } from '../files/offer-files.ts';
import { rememberSent } from '../sent-messages.ts';
import { FormErrors } from './form-errors.ts';
import { tellContext } from './message-context.ts';
import type { MessageStrings } from './message-strings.ts';
import { Suggestions } from './suggestions.ts';

/** A sending that takes longer than this offers a choice. In milliseconds. */
const patience = 8000;
const later = 'send later';

/** Writes to the owner without leaving the page, and loses nothing whatever happens. */
class MessageForm extends HTMLElement {
  #form = this.querySelector('form') as HTMLFormElement;
  #status = this.querySelector(':scope > .status') as HTMLElement;
  #button = this.#form.querySelector('button.button.primary') as HTMLButtonElement;
  #strings: MessageStrings = JSON.parse(this.dataset['strings'] ?? '{}');
  #errors = new FormErrors(this.#form, this.#strings);
  #sending = false;
  /** The name of this tab's draft. */
  #name = '';

  connectedCallback() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    offerFiles(this.#form);
    void this.#start();
  }

  async #start() {
    this.#name = await tabDraft('message', (name) => {
      this.#name = name;
      this.#keep();
    });
    this.#form.noValidate = true;
    const { text, email } = this.#fields();
    const draft = readDraft(this.#name);
    this.#fill(draft);
    // What was typed before the draft was there is kept too.
    if (text || email) this.#keep();
    else this.#sayKept(Boolean(draft['text'] || draft['email']));
    this.#opened();
    const hidden = (name: string, value: string | null) => this.#hidden(name, value);
    this.#form.addEventListener('input', () => this.#keep());
    countDown(this.querySelector('textarea') as HTMLTextAreaElement, this.#strings);
    void tellContext(this, hidden);
    this.#offerAside();
    if (tabVisit().form?.holdOut) return;
    new Suggestions(this, this.#form, { strings: this.#strings, solved: () => this.#solved() });
  }

  /** Whether a visit sees suggestions is drawn once; how many see none, the page says. */
  #opened() {
    const holdOut = tabVisit().form?.holdOut ?? Math.random() < Number(this.dataset['holdOut']);
    noteForm({ opened: true, holdOut });
    this.#hidden('visit', doNotTrack ? null : tabVisit().visit);
  }

  async #send() {
    if (this.#sending || !this.#errors.check()) return;
    this.#sending = true;
    // One id for every try of the same text: however often it arrives, it is one message.
    this.#hidden('key', this.#key() || randomId());
    const kept = this.#keep();
    const { text } = this.#fields();
    const stop = new AbortController();
    const name = this.#button.textContent;
    // Files take their time, and a bar says how long.
    const slow = hasFiles(this.#form)
      ? undefined
      : setTimeout(() => this.#offerToWait(() => stop.abort(later), kept), patience);
    const sending = setTimeout(() => (this.#button.textContent = this.#strings.sending), 150);

    const posted = await post(this.#form, { stop, answer: 'receipt' });
    clearTimeout(slow);
    clearTimeout(sending);
    this.#button.textContent = name;
    this.#sending = false;
    if (posted.body.url) this.#sent(posted.body.url, text);
    else if (stop.signal.reason === later) this.#sendLater();
    else this.#failed(posted);
  }

  #sent(url: string, text: string) {
    dropDraft(this.#name);
    dropAside(this.#name);
    noteForm({ sent: true });
    rememberSent({ url, text: text.slice(0, 80), at: new Date().toISOString() });
    location.assign(`${url}?sent`);
  }

  #failed(posted: PostResult) {
    const kept = this.#keep();
    if (posted.status === 409) this.#newKey();
    else if (posted.body.errors?.length) this.#errors.show(posted.body.errors);
    else {
      const email = this.dataset['email'] ?? '';
      const again = () => void this.#send();
      const { text } = this.#fields();
      this.#status.replaceChildren(failureOf(posted, this.#strings, { email, text, kept, again }));
    }
  }

  /** The same key stands for another text already: this is a new message. */
  #newKey() {
    this.#hidden('key', randomId());
    void this.#send();
  }

  #offerToWait(end: () => void, kept: boolean) {
    const wait = button(this.#strings.keepWaiting, () => {
      this.#status.replaceChildren();
      this.#button.focus();
    });
    const save = button(this.#strings.saveForLater, end);
    this.#status.replaceChildren(this.#strings.slow, ' ', wait, ...(kept ? [' ', save] : []));
  }

  #sendLater() {
    this.#status.replaceChildren(this.#strings.savedForLater);
    this.#button.focus();
  }

  /** The draft is put aside: "Undo" brings it back now, and the empty form offers it another day. */
  #solved() {
    putAside(this.#name, this.#draft());
    this.#form.hidden = true;
    const undo = button(this.#strings.undo, () => this.#bringBack());
    this.#status.replaceChildren(`${this.#strings.solvedDone} `, undo);
    undo.focus();
  }

  /** Offers what was put aside, as long as nothing else is written. */
  #offerAside() {
    const offer = this.querySelector<HTMLElement>('[data-part=aside]');
    if (!offer) return;
    const text = this.#field('text');
    const update = () => {
      offer.hidden = text.value !== '' || !readAside(this.#name, 'message')['text'];
    };
    text.addEventListener('input', update);
    offer.querySelector('button')?.addEventListener('click', () => this.#bringBack());
    update();
  }

  #bringBack() {
    noteForm({ solved: false });
    this.#form.hidden = false;
    this.#fill(takeAside(this.#name, 'message'));
    // What is in the fields is kept again, and asked for answers.
    this.#field('text').dispatchEvent(new Event('input', { bubbles: true }));
    this.#status.replaceChildren(this.#strings.broughtBack);
    this.#field('text').focus();
  }

  /** Whether the draft is kept. */
  #keep(): boolean {
    const kept = this.#name !== '' && keepDraft(this.#name, this.#draft());
    this.#sayKept(kept);
    return kept;
  }

  #sayKept(kept: boolean) {
    const draft = this.querySelector<HTMLElement>('[data-part=draft]');
    if (draft) draft.hidden = !kept;
  }

  #draft() {
    const key = this.#key();
    return { ...this.#fields(), ...(key && { key }) };
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
