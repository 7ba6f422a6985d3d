import { inAddress } from './query-of.ts';

/** Reading on in another language keeps the question, and whether it is only the words of an address. */
export function carry(question: string, isPath = false) {
  for (const link of languageLinks()) {
    const address = new URL(link.href);
    const { searchParams } = address;
    searchParams.delete('q');
    searchParams.delete('path');
    if (question) searchParams.set(isPath ? 'path' : 'q', inAddress(question));
    link.href = address.href;
  }
}

/** The links to this page in the other languages of the site. */
export const languageLinks = () => [
  ...document.querySelectorAll<HTMLAnchorElement>('[data-language]'),
];
