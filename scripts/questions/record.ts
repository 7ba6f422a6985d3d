import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import type { Article } from '../../site/content/article/read.ts';
import { contentFolder } from '../../site/content/folder.ts';
import { remembered } from '../terminal/remembered.ts';
import { articleId } from './article-id.ts';

/** What phrasings are written from: they need no others while it is the same. */
export const writtenFrom = ({ data: { title, answer, questions } }: Pick<Article, 'data'>) =>
  createHash('sha256')
    .update(JSON.stringify([title, answer, questions]))
    .digest('hex')
    .slice(0, 12);

/** For each article for which phrasings were read, what they were written from. Nothing there is content. */
const path = join(contentFolder, '.phrasings.json');

const recordSchema = z.record(z.string(), z.string());

export const readRecord = (): Record<string, string> =>
  remembered(relative('.', path), recordSchema, ifDamaged) ?? {};

const ifDamaged =
  'bring it back (git checkout), or delete it. Without it every article without phrasings is asked again.';

/** Whether phrasings were read for what an article says now. Those that came with it were written from that. */
export const isWritten = (article: Article, record: Record<string, string>): boolean => {
  const from = record[articleId(article)];
  return from === undefined ? article.data.phrasings.length > 0 : from === writtenFrom(article);
};

export function addToRecord(articles: readonly Article[]): void {
  if (articles.length === 0) return;
  const added = articles.map((article) => [articleId(article), writtenFrom(article)]);
  const all = Object.entries({ ...readRecord(), ...Object.fromEntries(added) });
  const sorted = all.toSorted(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`);
}
