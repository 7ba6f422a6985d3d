import { readFileSync } from 'node:fs';
import { type ArticleFile, readArticle } from '../../site/content/article/read.ts';
import type { Edit, Refusal } from './edits.ts';
import { additionToList } from './yaml-list.ts';

/** The change of an article's file that puts questions below those that it has. */
export function questionEdit(article: ArticleFile, questions: string[]): Edit[] | Refusal {
  const { file, matter } = readArticle(article);
  const change = matter && additionToList(matter, 'questions', questions);
  if (!change) return { refusal: `${file} cannot be added to: write its list "questions" out.` };
  return [{ file, ...change, at: readFileSync(file, 'utf8').indexOf(matter) + change.at }];
}
