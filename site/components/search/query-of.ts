/** In code points. Of Chinese, each is nine characters of an address, and servers take no longer ones than 8,000 to 16,000. */
const mostInAddress = 700;

/** As much of a question as every address has room for. */
export const inAddress = (question: string) => [...question].slice(0, mostInAddress).join('');

/** The part of an address that asks a question. */
export const queryOf = (question: string) => `?q=${encodeURIComponent(inAddress(question))}`;
