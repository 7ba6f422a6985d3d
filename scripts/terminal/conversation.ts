import { createInterface } from 'node:readline/promises';

/** Asks somebody at a terminal, line by line. */
export interface Conversation {
  /** What was written; empty where Enter was pressed alone. */
  ask(question: string): Promise<string>;
  end(): void;
}

/** `onLeave` is called when Ctrl+C or the end of the input ends it in the middle of a question. */
export function startConversation(onLeave: () => void): Conversation {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  let isOver = false;
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    if (!isOver) onLeave();
  });
  return {
    ask: (question) => lines.question(question),
    end: () => {
      isOver = true;
      lines.close();
    },
  };
}

/** Text in bold, dim or a color, where the terminal shows it. */
const isColored = () => process.stdout.isTTY && !process.env['NO_COLOR'];

export const bold = (text: string) => (isColored() ? `\u001b[1m${text}\u001b[22m` : text);
export const dim = (text: string) => (isColored() ? `\u001b[2m${text}\u001b[22m` : text);

/** A block in a color `#rrggbb`; nothing where there are no colors. */
export function swatch(color: string): string {
  const [red, green, blue] = (color.match(/[\da-f]{2}/gi) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return isColored() ? `\u001b[48;2;${red};${green};${blue}m      \u001b[0m` : '';
}
