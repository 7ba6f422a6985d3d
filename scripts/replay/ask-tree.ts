import { existsSync } from 'node:fs';
import type { Locale } from '../../site/languages/registry.ts';
import { terminalProgress } from '../terminal/progress.ts';
import { openTree } from './open-tree.ts';
import type { Question } from './questions.ts';

export interface Order {
  questions: readonly Question[];
  /** In ISO 8601: what is published then is asked. */
  now: string;
}

/** What a question finds: whether it counts as answered, and the article that stands first. */
export interface Answer {
  answered: boolean;
  article: string | null;
}

/** The answers, or why there are none. */
export type Outcome = { answers: Answer[] } | { fault: string };

/** A program of its own: it asks the content and the engine of the folder that it is started in. */
process.once('message', async (order: Order) => {
  process.send?.(await outcomeOf(order));
  process.disconnect();
});

/** What keeps a tree from being asked is said by the program that asked for it, which knows the tree's name. */
async function outcomeOf(order: Order): Promise<Outcome> {
  if (!existsSync('site/search/companion/ask-companion.ts'))
    return { fault: 'it has no search that can be asked.' };
  try {
    return { answers: await answersOf(order) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

async function answersOf({ questions, now }: Order): Promise<Answer[]> {
  const onProgress = terminalProgress();
  const opened = new Map<Locale, Awaited<ReturnType<typeof openTree>>>();
  const answers: Answer[] = [];
  for (const { question, locale } of questions) {
    const ask = opened.get(locale) ?? (await openTree(locale, new Date(now)));
    opened.set(locale, ask);
    answers.push(await ask(question));
    onProgress('questions asked', answers.length, questions.length);
  }
  return answers;
}
