import { bankAccounts } from './kinds/bank-accounts.ts';
import { cardNumbers } from './kinds/cards.ts';
import { addressesIn, addressForms } from './kinds/email-addresses.ts';
import {
  britishNumbers,
  identityNumbers,
  namedIds,
  socialSecurityNumbers,
} from './kinds/identity-numbers.ts';
import { phoneNumbers } from './kinds/phone-numbers.ts';
import { bareSecrets, codes, namedSecrets } from './kinds/secrets.ts';
import { issuedTokens, randomTokens } from './kinds/tokens.ts';
import type { Span } from './text/spans.ts';

interface Rule {
  /** What takes its place. */
  word: string;
  /** How many digits a text needs to have one: most questions have none, and are done. */
  digits: number;
  /** Where it stands in a plain text. */
  find: (text: string) => Span[];
}

/** What names a person or opens a door. The order matters: a later rule does not see what an earlier one took. */
export const rules: readonly Rule[] = [
  { word: '[token]', digits: 1, find: issuedTokens },
  { word: '[token]', digits: 1, find: inSmallLetters(namedSecrets) },
  { word: '[token]', digits: 1, find: inSmallLetters(bareSecrets) },
  { word: '[token]', digits: 3, find: inSmallLetters(codes) },
  ...addressForms.map((form) => ({
    word: '[email]',
    digits: 0,
    find: inSmallLetters((text) => addressesIn(text, form)),
  })),
  { word: '[iban]', digits: 9, find: bankAccounts },
  { word: '[id]', digits: 17, find: identityNumbers },
  { word: '[card]', digits: 14, find: cardNumbers },
  { word: '[id]', digits: 9, find: socialSecurityNumbers },
  { word: '[id]', digits: 6, find: inSmallLetters(britishNumbers) },
  { word: '[id]', digits: 4, find: inSmallLetters(namedIds) },
  { word: '[phone]', digits: 7, find: inSmallLetters(phoneNumbers) },
  { word: '[token]', digits: 1, find: randomTokens },
];

/** No letter of a plain text changes its length by it. */
function inSmallLetters(find: Rule['find']): Rule['find'] {
  return (text) => find(text.toLowerCase());
}
