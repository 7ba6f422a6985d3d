import { type Locale, languageOf } from '../../../site/languages/registry/locales.ts';
import { articleFile } from '../article-file.ts';
import type { LeftOut, Lose } from '../losses.ts';
import { finish } from '../markdown/body.ts';
import { noteMarks } from '../markdown/marks.ts';
import type { Placed } from '../places/articles.ts';
import type { FindInFirst } from '../places/first-language.ts';
import type { Library } from '../places/library.ts';
import { type Outcome, outcomeHere, outcomeOf } from '../record/outcome.ts';
import { compareWords, noteWords, wordsAfter } from '../words.ts';

interface Surroundings {
  library: Library;
  locale: Locale;
  /** What the addresses of this language begin with on the site. */
  base: string;
  loseIn: (file: string) => Lose;
  place: (topic: string, from: string, address: string) => string | undefined;
  isTall: (from: string, address: string) => boolean;
  leadFile: (from: string, address: string) => string | undefined;
  findInFirst: FindInFirst;
  onProgress: (step: string, done: number, total: number) => void;
}

export interface Converted extends Outcome {
  article: Placed;
  words?: { before: number; kept: number };
}

/** What becomes of every article of a folder, and those that have no safe text. */
export function convertArticles(articles: readonly Placed[], surroundings: Surroundings) {
  const converted: Converted[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, article] of articles.entries()) {
    surroundings.onProgress('converted', index + 1, articles.length);
    const result = convert(article, surroundings);
    if ('reason' in result) leftOut.push({ file: article.path, files: 1, reason: result.reason });
    else converted.push(result);
  }
  return { converted, leftOut };
}

function convert(article: Placed, surroundings: Surroundings): Converted | { reason: string } {
  const { former, topic, slug } = article;
  const here = outcomeHere(former);
  if (here) return { article, ...here };
  const lose = surroundings.loseIn(article.path);
  const body = tryFinish(article, surroundings, lose);
  if ('reason' in body) return body;

  const words = compareWords(article.words, wordsAfter(article.title, body.tree));
  noteWords(words, lose);
  noteMarks(body.tree, lose);
  const folder = `articles/${languageOf(surroundings.locale).path}/${topic.id}`;
  const text = articleFile(fieldsOf(article), body.text);
  return { article, words, ...outcomeOf(former, `${folder}/${slug}.${body.dialect}`, text) };
}

function tryFinish(
  article: Placed,
  { library, base, place, isTall, leadFile, findInFirst }: Surroundings,
  lose: Lose,
) {
  const { path, title, topic, tree } = article;
  try {
    return finish(tree, {
      path,
      title,
      library,
      base,
      lose,
      place: (address) => place(topic.id, path, address),
      isTall: (address) => isTall(path, address),
      leadFile: (address) => leadFile(path, address),
      leadToFirst: (address) => findInFirst(article, address),
    });
  } catch (error) {
    return { reason: `cannot be converted: ${(error as Error).message}` };
  }
}

function fieldsOf({ title, fields, oldAddresses }: Placed) {
  return { title, ...fields, ...(oldAddresses.length > 0 && { redirectFrom: oldAddresses }) };
}
