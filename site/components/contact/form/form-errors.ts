import { fillCount } from '../../../languages/plural-forms.ts';
import { pageLocale } from '../../browser/language.ts';
import { roomIn } from '../../forms/count-down.ts';
import { emailError } from '../../forms/email-error.ts';
import { fixSentence } from '../../forms/fix-sentence.ts';
import type { MessageStrings } from './message-strings.ts';

interface FieldError {
  field: string;
  message: string;
  /** What was probably meant. */
  fix?: string;
}

/** Says beside each field what to put right: after the first sending, then as it is typed. */
export class FormErrors {
  #form: HTMLFormElement;
  #strings: MessageStrings;
  #checking = false;
  /** The address that was doubted once: who sends it again means it. */
  #doubted: string | undefined;
  /** How many there are to put right, as it was said last. */
  #counted = '';

  constructor(form: HTMLFormElement, strings: MessageStrings) {
    this.#form = form;
    this.#strings = strings;
    form.addEventListener('input', ({ target }) => {
      if (this.#checking) this.#refresh(target as HTMLInputElement);
    });
  }

  /** Whether the form can be sent; if not, the first field to put right has the focus. */
  check(): boolean {
    this.#checking = true;
    const errors = this.#fields().flatMap((field) => this.#errorOf(field) ?? []);
    this.show(errors);
    this.#doubted = (this.#form.elements.namedItem('email') as HTMLInputElement).value;
    return errors.length === 0;
  }

  show(errors: readonly FieldError[]) {
    for (const field of this.#fields()) {
      this.#tell(
        field,
        errors.find((error) => error.field === field.name),
      );
    }
    const [first] = errors;
    if (!first) return;
    this.#count(errors.length);
    (this.#form.elements.namedItem(first.field) as HTMLElement | null)?.focus();
  }

  #refresh(field: HTMLInputElement) {
    if (!field.getAttribute('aria-invalid')) return;
    this.#tell(field, this.#errorOf(field));
    // Something else may be said there by now, which stays.
    if (this.#status?.textContent !== this.#counted) return;
    this.#count(this.#form.querySelectorAll('[aria-invalid]').length);
  }

  #count(errors: number) {
    this.#counted = errors ? fillCount(this.#strings.errors, errors, pageLocale) : '';
    if (this.#status) this.#status.textContent = this.#counted;
  }

  #errorOf(field: HTMLInputElement): FieldError | undefined {
    const { name, value } = field;
    if (name === 'text') {
      const { emptyText, long } = this.#strings;
      if (value.trim().length < field.minLength) return { field: name, message: emptyText };
      return roomIn(field) < 0 ? { field: name, message: long } : undefined;
    }
    // Whoever chooses others, or none, has dealt with what was said of them.
    if (name === 'files') return undefined;
    const error = emailError(value, this.#doubted, this.#strings);
    return error && { field: name, ...error };
  }

  #tell(field: HTMLInputElement, error: FieldError | undefined) {
    const place = this.#form.querySelector<HTMLElement>(`#${field.name}-error`);
    const message = place?.querySelector('span');
    if (!place || !message) return;
    place.hidden = !error;
    field.closest('.field')?.classList.toggle('bad', error !== undefined);
    if (!error) return field.removeAttribute('aria-invalid');
    field.setAttribute('aria-invalid', 'true');
    const { fix } = error;
    message.replaceChildren(...(fix ? fixSentence(field, error.message, fix) : [error.message]));
  }

  get #status() {
    return this.#form.parentElement?.querySelector(':scope > .status');
  }

  #fields = () => [
    ...this.#form.querySelectorAll<HTMLInputElement>('[name=text], [name=email], [name=files]'),
  ];
}
