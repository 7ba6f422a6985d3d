import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { terminalProgress } from '../terminal/progress.ts';
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

/**
 * Opens the search of the working folder. Its four parts are loaded from there by names that other revisions
 * know them by too, so these names and what goes in and comes out can only change with all of history.
 */
async function openTree(locale: Locale, now: Date): Promise<(question: string) => Promise<Answer>> {
  const search = 'site/search/companion';
  const { companionSource } = await load<Source>('site/content/companion-source.ts');
  const { buildCompanion } = await load<Build>(`${search}/build/build-companion.ts`);
  const { openCompanion } = await load<Open>(`${search}/open-companion.ts`);
  const { askCompanion } = await load<Ask>(`${search}/ask-companion.ts`);

  const files = buildCompanion(companionSource(locale, now));
  const companion = await openCompanion(async (name) => JSON.parse(files.get(name) ?? ''));
  return async (question) => {
    const { results, answered, browses = false } = await askCompanion(companion, question);
    const first = results.find(({ matched }) => matched) ?? results[0];
    return { answered: answered || browses, article: first?.article.id ?? null };
  };
}

type Source = typeof import('../../site/content/companion-source.ts');
type Build = typeof import('../../site/search/companion/build/build-companion.ts');
type Open = typeof import('../../site/search/companion/open-companion.ts');
type Ask = typeof import('../../site/search/companion/ask-companion.ts');

const load = <Module>(file: string): Promise<Module> => import(pathToFileURL(resolve(file)).href);
