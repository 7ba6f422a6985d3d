/** The mark of a short answer, `==` or `**`, that does not pair: it would be shown as it is. */
export function unpairedMark(answer: string): '==' | '**' | undefined {
  const words = answer.replace(/`[^`]+`/g, '');
  const pieces = words.split('==');
  if (pieces.length % 2 === 0) return '==';
  // Bold words that begin inside the phrase end inside it.
  return pieces.some((piece) => piece.split('**').length % 2 === 0) ? '**' : undefined;
}
