/** What is said of an address that is probably not the one that was meant, by what is wrong with it. */
export const emailFaults = {
  ending: (fix: string) => `This address is missing its ending. Did you mean ${fix}?`,
  wide: (fix: string) => `This address has full-width characters. Did you mean ${fix}?`,
  space: (fix: string) => `This address has a space in it. Did you mean ${fix}?`,
  dots: (fix: string) => `This address has a dot in the wrong place. Did you mean ${fix}?`,
  doubt: (fix: string) =>
    `Email may not reach this address. Did you mean ${fix}? To keep yours, send again.`,
};
