import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, languageOf, locales } from '../../../site/languages/registry/locales.ts';

export interface TaskArticle {
  id: string;
  title: string;
  body: string;
  questions: string[];
}

export interface Task {
  name: string;
  locale: Locale;
  articles: TaskArticle[];
  queries: { text: string; gold: string[] }[];
  unanswered: { text: string; kind: string }[];
}

/** Every task under a folder, each article with its first `questions` example questions. */
export function searchTasks(folder: string, questions: number): Task[] {
  const names = existsSync(join(folder, 'articles.jsonl')) ? ['.'] : readdirSync(folder).sort();
  return names
    .filter((name) => existsSync(join(folder, name, 'articles.jsonl')))
    .map((name) => readTask(join(folder, name), questions));
}

function readTask(folder: string, questions: number): Task {
  const articles = lines<TaskArticle & { more?: string[] }>(join(folder, 'articles.jsonl'));
  return {
    name:
      folder
        .split(/[\\/]/)
        .filter((part) => part !== '.')
        .at(-1) ?? folder,
    locale: localeOfTitles(articles),
    articles: articles.map(({ id, title, body, questions: first = [], more = [] }) => ({
      id,
      title,
      body,
      questions: [...first, ...(questions > first.length ? more : [])].slice(0, questions),
    })),
    queries: lines(join(folder, 'queries.jsonl')),
    unanswered: lines(join(folder, 'unanswered.jsonl')),
  };
}

/** The language that most letters of the titles are of, so that a task needs nothing but its articles. */
function localeOfTitles(articles: readonly TaskArticle[]): Locale {
  const characters = articles.flatMap(({ title }) => [...title]);
  const lettersIn = (locale: Locale) =>
    characters.filter((character) => languageOf(locale).letter.test(character)).length;
  return locales.reduce((best, locale) => (lettersIn(locale) > lettersIn(best) ? locale : best));
}

function lines<Row>(file: string): Row[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
