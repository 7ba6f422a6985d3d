import * as combined from './combined.ts';
import * as personal from './personal.ts';

/** A text that names somebody, and what has to be kept of it. */
export interface Marked {
  text: string;
  kept: string;
}

const marked = (texts: readonly string[], word: string): Marked[] =>
  texts.map((text) => ({
    text: text.replace(/[«»]/g, ''),
    kept: text.replace(/«.*?»/g, word),
  }));

/** What people write, by what is in it. */
export const markedTexts: readonly (readonly [what: string, texts: Marked[]])[] = [
  ...Object.entries(personal.phones).map(
    ([country, texts]) => [`a phone number (${country})`, marked(texts, '[phone]')] as const,
  ),
  ['an email address', marked(personal.emails, '[email]')],
  ['a bank account', marked(personal.ibans, '[iban]')],
  ['a card', marked(personal.cards, '[card]')],
  ['a number of a state', marked(personal.ids, '[id]')],
  ['a secret', marked(personal.secrets, '[token]')],
  ['a phone number (other ways)', marked(combined.phones, '[phone]')],
  ['a card (other signs)', marked(combined.cards, '[card]')],
  ['a bank account (other signs)', marked(combined.ibans, '[iban]')],
  ['a number of a state (beside its name)', marked(combined.ids, '[id]')],
  ['a secret (beside its name)', marked(combined.secrets, '[token]')],
];
