import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import { type Locale, locales } from '../languages/registry/locales.ts';
import { contentFolder } from './folder.ts';
import { settings } from './settings.ts';
import { parseYaml, yamlLines } from './yaml/parse.ts';

const promiseSchema = z.strictObject({
  question: z.string().trim().min(1),
  article: z.string().trim().min(1),
});

const questionsSchema = z.partialRecord(z.enum(locales), z.array(promiseSchema));

/** A further question, and the slug of the article that must be found first by it. */
export interface PromisedQuestion extends z.infer<typeof promiseSchema> {
  locale: Locale;
  file: string;
  /** Where the question and the slug stand. */
  lines: { question: number; article: number };
}

/** What `questions.yaml` promises in the languages of this site; the file may be missing. Throws a `ContentError`. */
export const promisedQuestions = (): PromisedQuestion[] => promisesIn(settings.locales);

/** What it promises in others, which nothing asks. */
export const leftOutPromises = (): PromisedQuestion[] =>
  promisesIn(locales.filter((locale) => !settings.locales.includes(locale)));

function promisesIn(wanted: readonly Locale[]): PromisedQuestion[] {
  const path = join(contentFolder, 'questions.yaml');
  if (!existsSync(path)) return [];
  const file = relative('.', path);
  const text = readFileSync(path, 'utf8');
  const promises = parseYaml(questionsSchema, { file, text });
  const lineAt = yamlLines(text);
  return wanted.flatMap((locale) =>
    (promises[locale] ?? []).map((promise, n) => ({
      ...promise,
      locale,
      file,
      lines: {
        question: lineAt([locale, n, 'question']),
        article: lineAt([locale, n, 'article']),
      },
    })),
  );
}
