import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../check-command.ts';

/** A site of three articles, with what a test of their phrasings does. */
export function phrasingsFolder() {
  const content = contentFolder();
  const put = (place: string, matter: string[]) =>
    content.put(`articles/${place}.mdx`, ['---', ...matter, '---', '', 'Text.', ''].join('\n'));
  put('en/start/parrots', ['title: Feed a parrot', 'questions: [what do parrots eat]']);
  put('en/start/kayaks', ['title: Rent a kayak', 'questions: [hire a kayak for a day]']);
  put('en/tax/vets', ['title: Call a vet', 'questions: [my parrot is ill]']);
  return {
    ...content,
    article: put,
    questions: (...args: string[]) =>
      content.call('questions', ...args, '--in', join(content.folder, 'prompts')),
    textOf: (file: string) => readFileSync(join(content.folder, file), 'utf8'),
    /** Puts what somebody wrote where it is read from. */
    answer: (file: string, lines: { article: string; phrasings: string[] }[]) =>
      content.put(
        `prompts/${file}`,
        lines.map(({ article, phrasings }) => line(article, ...phrasings)).join('\n'),
      ),
  };
}

export const line = (article: string, ...phrasings: string[]): string =>
  JSON.stringify({ article, phrasings });
