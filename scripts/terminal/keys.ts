import { createInterface } from 'node:readline/promises';

/** Hears single keys at a terminal. */
export interface Keys {
  /** The next key, as what it writes: "a", " ", "\r". Ctrl+C, Ctrl+D and the end of the input are the end: nothing. */
  next(): Promise<string | undefined>;
  /** A line that is typed and ended with Enter; empty where Enter was pressed alone. */
  line(question: string): Promise<string>;
  end(): void;
}

const ending = ['\u0003', '\u0004'];

/** A terminal as far as keys need it. */
interface Input extends NodeJS.ReadableStream {
  setRawMode(isRaw: boolean): unknown;
}

export function startKeys(input: Input, output: NodeJS.WritableStream): Keys {
  const typed: string[] = [];
  let isOver = false;
  let wake = () => {};
  const hear = (data: Buffer | string) => {
    typed.push(...String(data));
    wake();
  };
  const over = () => {
    isOver = true;
    wake();
  };
  const begin = () => {
    input.setRawMode(true);
    input.on('data', hear);
    input.resume();
  };
  const pause = () => {
    input.off('data', hear);
    input.setRawMode(false);
    input.pause();
  };
  input.on('end', over);
  begin();
  return {
    async next() {
      while (typed.length === 0 && !isOver) await new Promise<void>((done) => (wake = done));
      const key = typed.shift();
      return key === undefined || ending.includes(key) ? undefined : key;
    },
    async line(question) {
      pause();
      const lines = createInterface({ input, output });
      const closed = new Promise<string>((done) => {
        lines.on('SIGINT', () => lines.close());
        lines.on('close', () => done(''));
      });
      const answer = await Promise.race([lines.question(question), closed]);
      lines.close();
      begin();
      return answer.trim();
    },
    end: pause,
  };
}
