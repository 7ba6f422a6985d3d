import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  type Locale,
  localeByLetters,
  locales,
  type SiteLocales,
  siteLocale,
} from '../../site/languages/registry.ts';
import { localeSchema } from '../../worker/contract/locale.ts';
import { end } from '../terminal/options.ts';
import { type FileRow, rowsOf } from './question-file.ts';

export interface Question {
  question: string;
  locale: Locale;
}

interface Origin {
  file: string;
  site: SiteLocales;
}

/** What the columns are called: in what the owner's pages export, and in the database. */
const questionNames = ['question', 'query'];
const localeNames = ['language', 'locale'];

/** The questions of a file in its order. Ends the command with what is wrong with it. */
export function readQuestions(file: string, site: SiteLocales): Question[] {
  const rows = rowsOf(textOf(file));
  if ('fault' in rows) end(`${file}: ${rows.fault}`, 1);
  const questions = rows
    .map(unweekly)
    .filter((row) => row !== undefined)
    .map((row) => questionOf(row, { file, site }))
    .filter(({ question }) => question !== '');
  if (questions.length === 0) end(`${file} holds no question.`, 1);
  return questions;
}

function textOf(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) end(`There is no file ${file}.`, 1);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    end(`${file} is not written in UTF-8. Export it again, or save it as UTF-8.`, 1);
  }
}

/** A week's export has its gaps among its other numbers. */
function unweekly({ line, values }: FileRow): FileRow | undefined {
  if (!('week' in values && 'key' in values)) return { line, values };
  return values['key'] === 'gap' ? { line, values: { question: values['name'] } } : undefined;
}

function questionOf({ line, values }: FileRow, { file, site }: Origin): Question {
  const name = questionNames.find((name) => name in values);
  if (!name) {
    const columns = Object.keys(values).join(', ');
    end(`${file}:${line}  There is no column "question" or "query", only: ${columns}.`, 1);
  }
  const question = values[name];
  if (typeof question !== 'string') end(`${file}:${line}  Write "${name}" as a text.`, 1);
  return {
    question: question.trim(),
    locale: localeOf({ line, values }, question, { file, site }),
  };
}

/** The language that a row names, else that of its question's letters, as the site has it. */
function localeOf({ line, values }: FileRow, question: string, { file, site }: Origin): Locale {
  const given = localeNames.map((name) => values[name]).find(Boolean);
  if (!given) return localeByLetters(question, site);
  const locale = localeSchema.safeParse(given);
  if (locale.success) return siteLocale(locale.data, site);
  end(`${file}:${line}  There is no language "${given}". Write ${locales.join(' or ')}.`, 1);
}
