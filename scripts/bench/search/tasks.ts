import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Locale, languageOf, locales } from '../../../site/languages/registry/locales.ts';
import type { SourceArticle } from '../../../site/search/companion/build/source.ts';
import { end } from '../../terminal/options.ts';

/** Questions with the articles that answer them, and those that nothing answers. */
export interface Task {
  name: string;
  /** The name of the folder that it comes from. */
  folder: string;
  /** Whether its articles are those of a help centre that was imported. */
  isSite: boolean;
  locale: Locale;
  articles: readonly SourceArticle[];
  queries: Query[];
  unanswered: { text: string; kind: string }[];
  ambiguous: Ambiguous[];
  /** How many questions only a draft answers: nobody finds those. */
  onlyDrafts?: number;
}

export interface Query {
  qid: string;
  text: string;
  /** The articles that answer it; one of them first is a success. */
  gold: string[];
  /**
   * Where in them: headings, of which one stands above the passage that answers; null where the article's short answer
   * does. Most questions do not say.
   */
  place?: string[] | null;
}

/** A question that may mean any of several articles. */
export interface Ambiguous {
  qid: string;
  text: string;
  choices: string[];
}

interface TaskArticle {
  id: string;
  title: string;
  body: string;
  questions?: string[];
  /** Further example questions. */
  more?: string[];
}

/** Every task under a folder that brings its articles, each with its first `questions` example questions. */
export const searchTasks = (folder: string, questions: number): Task[] =>
  taskFolders(folder, 'articles.jsonl').map((task) => readTask(task, questions));

/** The folder itself where it has such a file, else those in it that have. */
export function taskFolders(folder: string, file: string): string[] {
  if (existsSync(join(folder, file))) return [folder];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((task) => existsSync(join(task, file)));
}

function readTask(folder: string, questions: number): Task {
  const articles = linesOf<TaskArticle>(join(folder, 'articles.jsonl'));
  return {
    name: basename(resolve(folder)),
    folder: basename(resolve(folder)),
    isSite: false,
    locale: localeOfTexts(articles.map(({ title }) => title)),
    articles: articles.map(({ questions: first = [], more = [], id, title, body }) => ({
      ...unsaid,
      id,
      title,
      body,
      questions: [...first, ...(questions > first.length ? more : [])].slice(0, questions),
    })),
    ...questionsOf(folder),
  };
}

/** What the articles of such a task do not have. */
const unsaid = { topic: '', summary: '', answer: '', headings: [], phrasings: [], keywords: [] };

/** The questions of a task. */
export const questionsOf = (
  folder: string,
): Pick<Task, 'queries' | 'unanswered' | 'ambiguous'> => ({
  queries: linesOf(join(folder, 'queries.jsonl')),
  unanswered: linesOf(join(folder, 'unanswered.jsonl')),
  ambiguous: linesOf(join(folder, 'ambiguous.jsonl')),
});

/** The language that most letters are of: of titles, so that a task needs nothing but its articles. */
export function localeOfTexts(texts: readonly string[]): Locale {
  const characters = texts.flatMap((text) => [...text]);
  const lettersIn = (locale: Locale) =>
    characters.filter((character) => languageOf(locale).letter.test(character)).length;
  return locales.reduce((best, locale) => (lettersIn(locale) > lettersIn(best) ? locale : best));
}

/** The JSON lines of a file; none where it is not there. Ends the command with the first that is none. */
export function linesOf<Row extends object>(file: string): Row[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, n) => {
      if (text.trim() === '') return [];
      const row = parsed(text);
      return typeof row === 'object' && row !== null
        ? [row as Row]
        : end(`${file}:${n + 1}  That is no JSON object.`, 1);
    });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
