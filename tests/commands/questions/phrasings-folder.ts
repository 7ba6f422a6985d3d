import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { contentFolder } from '../check-command.ts';

/** A site of three articles, made anew for each test. */
export let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
  put('en/start/parrots', ['title: Feed a parrot', 'questions: [what do parrots eat]']);
  put('en/start/kayaks', ['title: Rent a kayak', 'questions: [hire a kayak for a day]']);
  put('en/tax/vets', ['title: Call a vet', 'questions: [my parrot is ill]']);
});

afterEach(() => rmSync(content.folder, { recursive: true }));

export const questions = (...args: string[]) =>
  content.call('questions', ...args, '--in', join(content.folder, 'prompts'));

export const textOf = (file: string) => readFileSync(join(content.folder, file), 'utf8');

export const put = (place: string, matter: string[]) =>
  content.put(`articles/${place}.mdx`, ['---', ...matter, '---', '', 'Text.', ''].join('\n'));

export const line = (article: string, ...phrasings: string[]): string =>
  JSON.stringify({ article, phrasings });

export const answer = (file: string, lines: { article: string; phrasings: string[] }[]) =>
  content.put(
    `prompts/${file}`,
    lines.map(({ article, phrasings }) => line(article, ...phrasings)).join('\n'),
  );
