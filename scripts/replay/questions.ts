import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  type Locale,
  localeByLetters,
  locales,
  type SiteLocales,
  siteLocale,
} from '../../site/languages/registry/locales.ts';
import { localeSchema } from '../../worker/contract/fields.ts';
import { scrub } from '../../worker/contract/privacy/scrub.ts';
import { end } from '../terminal/options.ts';
import { readCsv } from './csv.ts';

export interface Question {
  question: string;
  locale: Locale;
}

/** The questions of a file in its order. Ends the command with what is wrong with it. */
export function readQuestions(file: string, site: SiteLocales): Question[] {
  const rows = rowsOf(textOf(file));
  if ('fault' in rows) end(`${file}: ${rows.fault}`, 1);
  const questions = rows
    .map(gapRowOfWeek)
    .filter((row) => row !== undefined)
    .map((row) => questionOf(row, { file, site }))
    .filter(({ question }) => question !== '');
  if (questions.length === 0) end(`${file} holds no question.`, 1);
  return questions;
}

/** A customer's question as it may be shown: on one line, without what names somebody or steers a terminal. */
export const shown = (question: string) => scrub(question.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));

interface Origin {
  file: string;
  site: SiteLocales;
}

/** What the columns are called: in what the owner's pages export, and in the database. */
const questionNames = ['question', 'query'];
const localeNames = ['language', 'locale'];

function textOf(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) end(`There is no file ${file}.`, 1);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    end(`${file} is not written in UTF-8. Export it again, or save it as UTF-8.`, 1);
  }
}

/** A week's export has its gaps among its other numbers, each with its number where the schedule has grouped it: `gap-12`. */
function gapRowOfWeek({ line, values }: FileRow): FileRow | undefined {
  const { week, key, name, language } = values;
  if (week === undefined || key === undefined) return { line, values };
  return /^gap(-\d+)?$/.test(String(key))
    ? { line, values: { question: name, language } }
    : undefined;
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

/** A row of a file, by the names of its columns. */
interface FileRow {
  /** Counted from 1. */
  line: number;
  values: Record<string, unknown>;
}

/** What a file cannot be read for. */
interface Fault {
  fault: string;
}

/** The rows of a file: JSON lines where it begins with a brace, else CSV with a header. */
const rowsOf = (text: string): FileRow[] | Fault =>
  text.trimStart().startsWith('{') ? jsonRows(text) : csvRows(text);

function jsonRows(text: string): FileRow[] | Fault {
  const rows: FileRow[] = [];
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const values = parsed(line);
    if (typeof values !== 'object' || values === null)
      return { fault: `Line ${n + 1} is no JSON object. Each line holds one: {"question": "…"}` };
    rows.push({ line: n + 1, values: { ...values } });
  }
  return rows;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function csvRows(text: string): FileRow[] | Fault {
  const read = readCsv(text);
  if ('brokenLine' in read)
    return {
      fault: `Line ${read.brokenLine}: a quotation mark is not closed, or stands inside a text without a second one.`,
    };
  const [head = { line: 1, cells: [] }, ...rows] = read;
  const names = head.cells.map((name) => name.trim().toLowerCase());
  const uneven = rows.find(({ cells }) => cells.length !== names.length);
  if (uneven)
    return {
      fault: `Line ${uneven.line} has ${uneven.cells.length} columns, the first line ${names.length}. Put a text that holds a comma in quotes.`,
    };
  return rows.map(({ line, cells }) => ({
    line,
    values: Object.fromEntries(names.map((name, n) => [name, asTyped(cells[n] ?? '')])),
  }));
}

/** The owner's pages put an apostrophe before a cell that a spreadsheet would compute. */
const asTyped = (cell: string) => cell.replace(/^'(?=\s|[=+\-@＝＋－＠])/, '');
