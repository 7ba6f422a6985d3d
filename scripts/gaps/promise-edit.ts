import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentFolder } from '../../site/content/folder.ts';
import type { Locale } from '../../site/languages/registry.ts';
import type { Edit, Refusal } from './edits.ts';
import { additionToList } from './yaml-list.ts';

/** The change of `questions.yaml` that promises an answer to questions; none where all are promised. */
export function promiseEdit(
  locale: Locale,
  questions: string[],
  article: string,
): Edit[] | Refusal {
  if (questions.length === 0) return [];
  const path = join(contentFolder, 'questions.yaml');
  const file = relative('.', path);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const promises = questions.map((question) => ({ question, article }));
  const change = additionToList(text, locale, promises);
  if (!change) return { refusal: `${file} cannot be added to: write the list of ${locale} out.` };
  return [{ file, ...change, removed: existsSync(path) ? change.removed : null }];
}
