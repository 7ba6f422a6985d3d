import { countDown, type RoomStrings, roomIn } from '../forms/count-down.ts';
import { dropDraft, keepDraft, readDraft } from '../forms/drafts.ts';
import { type FailureStrings, failureOf } from '../forms/failure.ts';
import { post } from '../forms/post.ts';
import { tabDraft } from '../forms/tab-draft.ts';
import { offerFiles } from './files/offer-files.ts';

interface NoteStrings extends FailureStrings, RoomStrings {
  sending: string;
  emptyText: string;
  long: string;
}

/** Adds to a message on its own page, which comes anew once the note has arrived; until then nothing is lost. */
class NoteForm extends HTMLElement {
  #form = this.querySelector('form') as HTMLFormElement;
  #text = this.#form.elements.namedItem('text') as HTMLTextAreaElement;
  #status = this.querySelector(':scope > .status') as HTMLElement;
  #strings: NoteStrings = JSON.parse(this.dataset['strings'] ?? '{}');
  /** The name of this tab's draft. */
  #draft = '';
  #isSending = false;

  connectedCallback() {
    this.#form.noValidate = true;
    offerFiles(this.#form);
    void this.#findDraft().then(() => countDown(this.#text, this.#strings));
    this.#form.addEventListener('input', () => {
      this.#keep();
      if (this.#text.getAttribute('aria-invalid')) this.#mark(this.#mistake());
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { submitter } = event as SubmitEvent;
      // "This solved it" needs no words.
      const mistake = submitter?.getAttribute('name') === 'solved' ? undefined : this.#mistake();
      this.#mark(mistake);
      if (mistake) this.#text.focus();
      else void this.#send(submitter);
    });
  }

  async #findDraft() {
    this.#draft = await tabDraft(location.pathname, (name) => {
      this.#draft = name;
      this.#keep();
    });
    // What was typed before the draft was there is kept too.
    if (this.#text.value) this.#keep();
    else this.#text.value = readDraft(this.#draft)['text'] ?? '';
  }

  #mistake() {
    if (!this.#text.value.trim()) return this.#strings.emptyText;
    return roomIn(this.#text) < 0 ? this.#strings.long : undefined;
  }

  #mark(mistake: string | undefined) {
    if (mistake) this.#text.setAttribute('aria-invalid', 'true');
    else this.#text.removeAttribute('aria-invalid');
    this.#text.closest('.field')?.classList.toggle('bad', mistake !== undefined);
    this.#status.replaceChildren(mistake ?? '');
  }

  async #send(submitter: HTMLElement | null) {
    if (this.#isSending) return;
    this.#isSending = true;
    const sending = setTimeout(() => this.#status.replaceChildren(this.#strings.sending), 150);
    const posted = await post(this.#form, { submitter });
    clearTimeout(sending);
    this.#isSending = false;
    if (posted.ok) {
      dropDraft(this.#draft);
      // A browser would fill in again what stood here before the page came anew.
      this.#form.reset();
      // The page thanks for the message itself as long as its address says that it was just sent.
      history.replaceState(history.state, '', this.#form.action);
      return location.reload();
    }
    const text = this.#text.value;
    this.#status.replaceChildren(
      failureOf(posted, this.#strings, {
        email: this.dataset['email'] ?? '',
        text,
        // "This solved it" was all where nothing is written.
        kept: text !== '' && this.#keep(),
        again: () => void this.#send(submitter),
      }),
    );
  }

  /** Whether the draft is kept. */
  #keep = () => this.#draft !== '' && keepDraft(this.#draft, { text: this.#text.value });
}

customElements.define('note-form', NoteForm);
