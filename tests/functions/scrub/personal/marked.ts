import { cards, cardsWithOtherSigns, ibans, ibansWithOtherSigns } from './accounts.ts';
import { emails } from './emails.ts';
import { ids, idsByName } from './ids.ts';
import { phones, phonesEveryWay } from './phones.ts';
import { secrets, secretsByName } from './secrets.ts';

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
  ...Object.entries(phones).map(
    ([country, texts]) => [`a phone number (${country})`, marked(texts, '[phone]')] as const,
  ),
  ['an email address', marked(emails, '[email]')],
  ['a bank account', marked(ibans, '[iban]')],
  ['a card', marked(cards, '[card]')],
  ['a number of a state', marked(ids, '[id]')],
  ['a secret', marked(secrets, '[token]')],
  ['a phone number (other ways)', marked(phonesEveryWay, '[phone]')],
  ['a card (other signs)', marked(cardsWithOtherSigns, '[card]')],
  ['a bank account (other signs)', marked(ibansWithOtherSigns, '[iban]')],
  ['a number of a state (beside its name)', marked(idsByName, '[id]')],
  ['a secret (beside its name)', marked(secretsByName, '[token]')],
];
