export type OnProgress = (step: string, done: number, total: number) => void;

/** Says how far a step is, once in so many seconds: in place on a terminal, line by line elsewhere. */
export function createProgress(out: NodeJS.WriteStream, seconds = 1): OnProgress {
  let last = Date.now();
  let isOpen = false;

  return (step, done, total) => {
    const isLast = done === total && isOpen;
    if (Date.now() - last < 1000 * seconds && !isLast) return;
    last = Date.now();
    isOpen = out.isTTY && !isLast;
    const line = `${step} ${done} of ${total}`;
    out.write(out.isTTY ? `\r${line.padEnd(40)}${isLast ? '\n' : ''}` : `${line}\n`);
  };
}

/** The same on a terminal alone; in a log it would be noise. */
export const terminalProgress = (): OnProgress =>
  process.stderr.isTTY ? createProgress(process.stderr) : () => {};

/** Says on a terminal what goes on, as long as it does: where it takes seconds and cannot be counted. */
export async function saying<Result>(text: string, act: () => Promise<Result>): Promise<Result> {
  const say = (words: string) => process.stderr.isTTY && process.stderr.write(words);
  say(text);
  try {
    return await act();
  } finally {
    say('\r\u001b[K');
  }
}
