/** A run of a short answer: words in one style, inside or outside the marked phrase. */
interface AnswerRun {
  text: string;
  /** The element of its style; plain words have none. */
  tag?: 'b' | 'code';
  marked: boolean;
}

/** Reads the inline marks of `answer`: `**bold**`, `` `code` ``, and `==the phrase that is the answer==`. */
export function answerRuns(answer: string): AnswerRun[] {
  return answer.split(/==(.+?)==/).flatMap((piece, n) => styledRuns(piece, n % 2 === 1));
}

/** A short answer as plain text: for descriptions, machines and emails. */
export const plainAnswer = (answer: string) =>
  answerRuns(answer)
    .map(({ text }) => text)
    .join('');

function styledRuns(piece: string, marked: boolean): AnswerRun[] {
  return piece
    .split(/(\*\*.+?\*\*|`.+?`)/)
    .filter(Boolean)
    .map((text) => {
      if (/^\*\*.+\*\*$/.test(text)) return { text: text.slice(2, -2), tag: 'b', marked };
      if (/^`.+`$/.test(text)) return { text: text.slice(1, -1), tag: 'code', marked };
      return { text, marked };
    });
}
