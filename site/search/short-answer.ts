/** A run of a short answer: `**bold**`, `==the marked phrase==`, `` `code` `` or plain words. */
export interface AnswerRun {
  text: string;
  kind: 'plain' | 'strong' | 'mark' | 'code';
}

const kinds = { '**': 'strong', '==': 'mark', '`': 'code' } as const;

/** Reads the inline marks that an author may use in `answer`. Everything else is plain text. */
export function answerRuns(answer: string): AnswerRun[] {
  return answer
    .split(/(\*\*.+?\*\*|==.+?==|`.+?`)/)
    .filter(Boolean)
    .map((text) => {
      const fence = (['**', '==', '`'] as const).find(
        (mark) => text.startsWith(mark) && text.endsWith(mark) && text.length > 2 * mark.length,
      );
      if (!fence) return { text, kind: 'plain' };
      return { text: text.slice(fence.length, -fence.length), kind: kinds[fence] };
    });
}

/** A short answer as plain text: for descriptions, machines and letters. */
export const plainAnswer = (answer: string) =>
  answerRuns(answer)
    .map(({ text }) => text)
    .join('');
