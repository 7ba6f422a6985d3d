/** Reading on in another language keeps the question, and whether it is only the words of an address. */
export function carry(question: string, isPath = false) {
  for (const link of languageLinks()) {
    const address = new URL(link.href);
    const { searchParams } = address;
    if (question) searchParams.set('q', question);
    else searchParams.delete('q');
    if (isPath) searchParams.set('path', '');
    else searchParams.delete('path');
    link.href = address.href;
  }
}

/** The links to this page in the other languages of the site. */
export const languageLinks = () => [
  ...document.querySelectorAll<HTMLAnchorElement>('[data-language]'),
];
