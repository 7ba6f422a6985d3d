import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { end } from '../../terminal/options.ts';
import { type Ambiguous, linesOf, type Task } from './tasks.ts';

/**
 * A task with the questions of it that a file of `folder`, named as the task, says are ambiguous, each with the articles
 * that it may mean. So a task's questions can be labelled without their text. Ends the command where the file names a
 * question or an article that is not there: what was measured would not be what was meant.
 */
export function withLabelledChoices(task: Task, folder: string): Task {
  const file = join(folder, `${task.folder}.jsonl`);
  if (!existsSync(file)) return task;
  const texts = new Map(task.queries.map(({ qid, text }) => [qid, text]));
  const articles = new Set(task.articles.map(({ id }) => id));
  const labelled = linesOf<Omit<Ambiguous, 'text'>>(file).map(({ qid, choices }) => {
    const text = texts.get(qid);
    if (text === undefined) return end(`${file}  ${task.name} has no question "${qid}".`, 1);
    const stray = choices.find((article) => !articles.has(article));
    if (stray !== undefined) return end(`${file}  ${task.name} has no article "${stray}".`, 1);
    return { qid, text, choices };
  });
  return { ...task, ambiguous: [...task.ambiguous, ...labelled] };
}
