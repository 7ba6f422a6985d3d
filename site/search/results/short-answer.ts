import type { Result } from '../answers.ts';

/** A run of a short answer: words in one style, inside or outside the marked phrase. */
export interface AnswerRun {
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

/** What is shown as the answer, a passage or the short answer, as plain text. */
export const plainShown = ({ passage, answer }: Pick<Result, 'passage' | 'answer'>) =>
  passage?.text ?? plainAnswer(answer);

/** Reads the marks of a text in which no phrase is marked. */
export function styledRuns(piece: string, marked = false): AnswerRun[] {
  return piece
    .split(/(\*\*.+?\*\*|`.+?`)/)
    .filter(Boolean)
    .map((text) => {
      if (/^\*\*.+\*\*$/.test(text)) return { text: text.slice(2, -2), tag: 'b', marked };
      if (/^`.+`$/.test(text)) return { text: text.slice(1, -1), tag: 'code', marked };
      return { text, marked };
    });
}
