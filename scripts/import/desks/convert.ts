import { basename } from 'node:path';
import { languageOf } from '../../../site/languages/registry/locales.ts';
import { articleFile } from '../article-file.ts';
import type { Lose } from '../losses.ts';
import { writeBody } from '../markdown/body.ts';
import { trimBareAddresses } from '../places/links.ts';
import { type Outcome, outcomeHere, outcomeOf } from '../record/outcome.ts';
import { compareWords, noteWords, type WordCount, wordsAfter } from '../words.ts';
import type { AddressBook } from './addresses/address-book.ts';
import { type LinkCount, rewriteDeskLinks } from './addresses/links.ts';
import type { deskAddressClaims } from './addresses/old-addresses.ts';
import type { Collected, Held } from './assets/collect.ts';
import { fileLeader, listFiles } from './assets/files.ts';
import { showPictures } from './assets/pictures.ts';
import type { Shelf } from './assets/shelf.ts';
import { numberOf } from './places/languages.ts';
import type { PreparedArticle } from './prepare.ts';

export interface Surroundings {
  /** All that are there when the import is done. */
  articles: readonly PreparedArticle[];
  book: AddressBook;
  pictures: Collected;
  files: Collected;
  /** Those that earlier imports brought and that are still here. */
  brought: Pick<Collected, 'get'>;
  shelf: Shelf;
  claim: ReturnType<typeof deskAddressClaims>;
  count: LinkCount;
  loseIn: (file: string) => Lose;
}

export interface Converted extends Outcome {
  article: PreparedArticle;
  /** How many words a reader saw at the desk, and how many of them are here; nothing where somebody changed it. */
  words?: Pick<WordCount, 'before' | 'kept'>;
}

/** Whether an import may write an article's file: nobody changed or deleted it since the last one. */
export const isOurs = ({ former }: PreparedArticle): boolean =>
  former === undefined || former.is === 'untouched' || former.is === 'found';

/** What becomes of one article, and its text where there is a new one. */
export function convert(
  article: PreparedArticle,
  surroundings: Surroundings,
): Converted | { article: PreparedArticle; reason: string } {
  const { former, locale, topic, slug } = article;
  const here = outcomeHere(former);
  if (here?.became === 'deleted') return { article, ...here };
  const lose = surroundings.loseIn(numberOf(article));
  const redirectFrom = surroundings.claim(article.addresses, lose);
  if (here) {
    noteLost(article, surroundings, lose);
    return { article, ...here };
  }
  try {
    const { place } = surroundings.shelf;
    const { words, ...body } = bodyOf(article, { ...surroundings, place }, lose);
    const path = `articles/${languageOf(locale).path}/${topic}/${slug}.${body.dialect}`;
    const text = articleFile(fieldsOf(article, redirectFrom, surroundings), body.text);
    return { article, words, ...outcomeOf(former, path, text) };
  } catch (error) {
    return { article, reason: `cannot be converted: ${(error as Error).message}` };
  }
}

/** Notes again what an article lost when it came that somebody changed since. Its text here is theirs and stays. */
function noteLost(article: PreparedArticle, surroundings: Surroundings, lose: Lose): void {
  const assets = {
    pictures: surroundings.brought,
    files: surroundings.brought,
    place: (_: string, __: string, { file }: Held) => basename(file),
  };
  try {
    bodyOf(article, { ...surroundings, ...assets, count: { led: 0, drafts: 0, unknown: 0 } }, lose);
  } catch {
    // What cannot be converted any more says no more of what was lost then.
  }
}

interface Showing extends Pick<Surroundings, 'book' | 'count'> {
  pictures: Pick<Collected, 'get'>;
  files: Pick<Collected, 'get'>;
  place: Surroundings['shelf']['place'];
}

/** Its text, and how many of its words are in it. */
function bodyOf(article: PreparedArticle, showing: Showing, lose: Lose) {
  const { book, pictures, files, place, count } = showing;
  const { tree } = article;
  const leadFile = fileLeader({ article, files, place, lose });
  trimBareAddresses(tree);
  rewriteDeskLinks(tree, { article, book, leadFile, count, lose });
  listFiles(tree, article, leadFile);
  showPictures(tree, { article, collected: pictures, place, lose });
  const body = writeBody(tree, lose);
  const words = compareWords(article.words, wordsAfter(article.title, body.tree));
  noteWords(words, lose);
  return { ...body, words };
}

function fieldsOf(article: PreparedArticle, redirectFrom: string[], { articles }: Surroundings) {
  const { title, fields, related, locale, id } = article;
  const shown = articles.filter(
    (other) => other.locale === locale && other.id !== id && !other.fields.draft,
  );
  const slugs = related
    .flatMap((wanted) => shown.filter((other) => other.id === wanted))
    .map(({ slug }) => slug);
  return {
    title,
    ...fields,
    ...(slugs.length > 0 && { related: [...new Set(slugs)] }),
    ...(redirectFrom.length > 0 && { redirectFrom }),
  };
}
