/**
 * Puts a question and a count in their places in a sentence. A sentence that knows one and many brings both,
 * parted by "|". What a customer typed is put in as it is, `$` and all.
 */
export function fill(sentence: string, { q = '', n = 0 }: { q?: string; n?: number }): string {
  const [one = '', many = one] = sentence.split('|');
  return (n === 1 ? one : many).replace('{n}', String(n)).replace('{q}', () => q);
}
