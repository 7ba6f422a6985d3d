import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPhrasings } from '../../questions/phrasing-lines.ts';
import { end } from '../../terminal/options.ts';
import type { Task } from './tasks.ts';

/**
 * A task whose articles have the phrasings that a file of `folder`, named as the task, has for them; of a help centre
 * that was imported by `en/slug`. Ends the command where such a file cannot be read, or names an article that is not
 * there: what was measured would not be what was meant.
 */
export function withPhrasings(task: Task, folder: string): Task {
  const file = join(folder, `${task.folder}.jsonl`);
  if (!existsSync(file)) return task;
  const { lines, faults } = readPhrasings(file);
  for (const { line, message } of faults) end(`${file}:${line}  ${message}`, 1);
  const byArticle = Map.groupBy(lines, ({ article }) => article.toLowerCase());
  const idOf = (id: string) => (task.isSite ? `${task.locale}/${id}` : id).toLowerCase();
  const known = new Set(task.articles.map(({ id }) => idOf(id)));
  for (const { line, article } of lines)
    if (!known.has(article.toLowerCase()))
      end(`${file}:${line}  ${task.name} has no article "${article}".`, 1);
  return {
    ...task,
    articles: task.articles.map((article) => ({
      ...article,
      phrasings: (byArticle.get(idOf(article.id)) ?? []).flatMap(({ phrasings }) => phrasings),
    })),
  };
}
