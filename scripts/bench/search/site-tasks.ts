import { basename, resolve } from 'node:path';
import { publishedArticles } from '../../../site/content/article/read.ts';
import { sourceOf } from '../../../site/content/companion-source.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { importsInto, readState } from '../../import/record/state.ts';
import { questionsOf, type Task, taskFolders } from './tasks.ts';

/** Where a file of an imported folder is now. */
interface Imported {
  locale: Locale;
  slug: string;
}

/**
 * The tasks under `folder` whose questions a help centre that was imported into `content` answers: `gold` names files
 * of the folder that it came from. A task whose questions come from several places, as their ids tell
 * (`site-forum-12`), becomes one for each. Content is read from the folder that `CONTENT` names.
 */
export function siteTasks(content: string, folder: string, now: Date): Task[] {
  const imported = importedFiles(content);
  const articlesOf = (locale: Locale) => sourceOf(locale, publishedArticles(now, locale)).articles;
  return taskFolders(folder, 'queries.jsonl').flatMap((task) => {
    const { queries, unanswered, ambiguous } = questionsOf(task);
    const found = queries.map((query) => ({ ...query, files: placesOf(query.gold, imported) }));
    const locale = found.flatMap(({ files }) => files)[0]?.locale;
    if (!locale) return [];
    const articles = articlesOf(locale);
    const published = new Set(articles.map(({ id }) => id));
    const name = basename(resolve(task));
    const bySource = Map.groupBy(found, ({ qid }) => sourceIn(qid, name));
    return [...bySource].map(([source, those]) => {
      const asked = those.map(({ files, ...query }) => ({
        ...query,
        gold: files.map(({ slug }) => slug),
      }));
      return {
        name: source ? `${name}, ${source}` : name,
        folder: name,
        isSite: true,
        locale,
        articles,
        queries: asked,
        unanswered,
        ambiguous: ambiguous.map((query) => ({
          ...query,
          choices: placesOf(query.choices, imported).map(({ slug }) => slug),
        })),
        onlyDrafts: asked.filter(({ gold }) => !gold.some((slug) => published.has(slug))).length,
      };
    });
  });
}

/** `forum` of `site-arduino-forum-12`; nothing of `site-arduino-12`. */
const sourceIn = (qid: string, task: string) =>
  qid.startsWith(`${task}-`) ? qid.slice(task.length + 1).replace(/-?\d+$/, '') : '';

/** The files of every folder that was imported, by their paths in it. */
function importedFiles(content: string): Map<string, Imported> {
  const articles = importsInto(content).flatMap((name) => readState(content, name)?.articles ?? []);
  return new Map(
    articles.map(({ id, path, locale }) => [
      id,
      { locale, slug: basename(path).replace(/\.mdx?$/, '') },
    ]),
  );
}

/** The articles that answer a question; a task may name files from a folder above the imported one. */
const placesOf = (named: readonly string[], imported: ReadonlyMap<string, Imported>): Imported[] =>
  named.flatMap((file) => {
    const parts = file.split('/');
    const tails = parts.map((_, n) => parts.slice(n).join('/'));
    return tails.map((tail) => imported.get(tail)).find(Boolean) ?? [];
  });
