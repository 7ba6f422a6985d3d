import { basename, resolve } from 'node:path';
import {
  type ArticleFile,
  articleFiles,
  publishedArticles,
} from '../../../site/content/article/read.ts';
import { sourceOf } from '../../../site/content/companion-source.ts';
import { type Locale, localeOf } from '../../../site/languages/registry/locales.ts';
import { importsInto, readState } from '../../import/record/state.ts';
import { localeOfTexts, questionsOf, type Task, taskFolders } from './tasks.ts';

type ArticleName = Pick<ArticleFile, 'locale' | 'slug'>;

/** The articles of a content, as tasks name them. */
interface Named {
  /** By their paths in the folder that they were imported from. */
  imported: ReadonlyMap<string, ArticleName>;
  bySlug: ReadonlyMap<string, ArticleName[]>;
}

/**
 * The tasks under `folder` whose questions a help centre answers. They name files of the folder that was imported into
 * `content`, or its articles: `en/refunds`, or `refunds` in the language of the questions. A task whose questions come
 * from several places, as their ids tell (`site-forum-12`), becomes one for each. Content is read from the folder that
 * `CONTENT` names.
 */
export function siteTasks(content: string, folder: string, now: Date): Task[] {
  const known: Named = {
    imported: importedFiles(content),
    bySlug: Map.groupBy(articleFiles(), ({ slug }) => slug),
  };
  const articlesOf = (locale: Locale) => sourceOf(locale, publishedArticles(now, locale)).articles;
  return taskFolders(folder, 'queries.jsonl').flatMap((task) => {
    const { queries, unanswered, ambiguous } = questionsOf(task);
    const spoken = localeOfTexts([...queries, ...ambiguous].map(({ text }) => text));
    const named = (names: readonly string[]) =>
      names.flatMap((name) => articleNamed(name, known, spoken) ?? []);
    const slugs = (names: readonly string[]) => named(names).map(({ slug }) => slug);
    const locale = queries.flatMap(({ gold }) => named(gold))[0]?.locale;
    if (!locale) return [];
    const articles = articlesOf(locale);
    const published = new Set(articles.map(({ id }) => id));
    const name = basename(resolve(task));
    const bySource = Map.groupBy(queries, ({ qid }) => sourceIn(qid, name));
    return [...bySource].map(([source, those]) => {
      const asked = those.map((query) => ({ ...query, gold: slugs(query.gold) }));
      return {
        name: source ? `${name}, ${source}` : name,
        folder: name,
        isSite: true,
        locale,
        articles,
        queries: asked,
        unanswered,
        ambiguous: ambiguous.map((query) => ({ ...query, choices: slugs(query.choices) })),
        onlyDrafts: asked.filter(({ gold }) => !gold.some((slug) => published.has(slug))).length,
      };
    });
  });
}

/** `forum` of `site-arduino-forum-12`; nothing of `site-arduino-12`. */
const sourceIn = (qid: string, task: string) =>
  qid.startsWith(`${task}-`) ? qid.slice(task.length + 1).replace(/-?\d+$/, '') : '';

/** The files of every folder that was imported, by their paths in it. */
function importedFiles(content: string): Map<string, ArticleName> {
  const articles = importsInto(content).flatMap((name) => readState(content, name)?.articles ?? []);
  return new Map(
    articles.map(({ id, path, locale }) => [
      id,
      { locale, slug: basename(path).replace(/\.mdx?$/, '') },
    ]),
  );
}

/** The article that a task names; it may name a file from a folder above the imported one. */
function articleNamed(
  name: string,
  { imported, bySlug }: Named,
  spoken: Locale,
): ArticleName | undefined {
  const parts = name.split('/');
  const tails = parts.map((_, n) => parts.slice(n).join('/'));
  const file = tails.map((tail) => imported.get(tail)).find(Boolean);
  if (file) return file;
  const [slug = '', folder] = parts.toReversed();
  const locale = folder === undefined ? spoken : localeOf(folder);
  return bySlug.get(slug)?.find((article) => article.locale === locale);
}
