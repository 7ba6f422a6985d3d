import { type Locale, languageOf } from '../../../site/languages/registry/locales.ts';
import { articleFile } from '../article-file.ts';
import type { LeftOut, Lose } from '../losses.ts';
import { finish } from '../markdown/body.ts';
import { noteMarks } from '../markdown/marks.ts';
import type { Placed } from '../places/articles.ts';
import type { Library } from '../places/library.ts';
import { hashOf } from '../record/state.ts';
import type { Became } from '../report/report.ts';
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
  onProgress: (step: string, done: number, total: number) => void;
}

export interface Converted {
  article: Placed;
  became: Became;
  path: string;
  words?: { before: number; kept: number };
  /** Nothing where the file stays as it is. */
  text?: string;
  /** Of the text that the import would write, where nothing is written. */
  hash?: string;
  /** The file of the same article with another ending, which goes. */
  replaces?: string;
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
  if (former?.is === 'gone') return { article, became: 'deleted', path: '' };
  if (former?.is === 'edited') return { article, became: 'kept', path: former.file.path };
  const lose = surroundings.loseIn(article.path);
  const body = tryFinish(article, surroundings, lose);
  if ('reason' in body) return body;

  const words = compareWords(article.words, wordsAfter(article.title, body.tree));
  noteWords(words, lose);
  noteMarks(body.tree, lose);
  const path = `articles/${languageOf(surroundings.locale).path}/${topic.id}/${slug}.${body.dialect}`;
  const text = articleFile(fieldsOf(article), body.text);
  if (!former) return { article, became: 'new', path, text, words };
  const { file } = former;
  if (file.path === path && file.hash === hashOf(text))
    return { article, became: 'unchanged', path, words, hash: file.hash };
  // Nobody knows whether the text from there is newer, or the one here.
  if (former.is === 'found')
    return { article, became: 'kept', path: file.path, hash: hashOf(text) };
  const replaces = file.path === path ? {} : { replaces: file.path };
  return { article, became: 'updated', path, text, words, ...replaces };
}

function tryFinish(
  article: Placed,
  { library, base, place, isTall, leadFile }: Surroundings,
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
    });
  } catch (error) {
    return { reason: `cannot be converted: ${(error as Error).message}` };
  }
}

function fieldsOf({ title, fields, oldAddresses }: Placed) {
  return { title, ...fields, ...(oldAddresses.length > 0 && { redirectFrom: oldAddresses }) };
}
