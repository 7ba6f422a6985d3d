import { readFileSync } from 'node:fs';
import { type ArticleFile, readArticle } from '../../../site/content/article/read.ts';
import type { Edit, Refusal } from './edits.ts';
import { type Addition, additionToList } from './yaml-list.ts';

/** The change of an article's file that puts questions below those that it has. */
export const questionEdit = (article: ArticleFile, questions: string[]): Edit[] | Refusal =>
  listEdit(article, { key: 'questions', items: questions });

/** The same for phrasings; an article's first stand below its questions. */
export const phrasingEdit = (article: ArticleFile, phrasings: string[]): Edit[] | Refusal =>
  listEdit(article, { key: 'phrasings', items: phrasings, below: 'questions' });

function listEdit(article: ArticleFile, addition: Addition): Edit[] | Refusal {
  const { file, matter } = readArticle(article);
  const change = matter && additionToList(matter, addition);
  if (!change)
    return { refusal: `${file} cannot be added to: write its list "${addition.key}" out.` };
  return [{ file, ...change, at: readFileSync(file, 'utf8').indexOf(matter) + change.at }];
}
