import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { end } from '../terminal/options.ts';
import type { Answer, Order, Outcome } from './ask-tree.ts';

/** A folder that holds content and the search that is built from it. */
export interface Tree {
  /** How it is called where it cannot be asked. */
  name: string;
  folder: string;
  content: string;
}

/** Asks questions in a tree, with nothing of another tree loaded. Ends the command where that cannot be done. */
export async function askIn({ name, folder, content }: Tree, order: Order): Promise<Answer[]> {
  const child = fork(fileURLToPath(new URL('./ask-tree.ts', import.meta.url)), {
    cwd: folder,
    env: { ...process.env, CONTENT: content },
  });
  child.send(order);
  const outcome = await new Promise<Outcome>((done) => {
    child.once('message', (outcome: Outcome) => done(outcome));
    child.once('exit', (code) => done({ fault: `it stopped with code ${code}.` }));
  });
  return 'answers' in outcome
    ? outcome.answers
    : end(`${name} cannot be asked: ${outcome.fault}`, 1);
}
