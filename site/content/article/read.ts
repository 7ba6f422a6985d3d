import { readFileSync } from 'node:fs';
import { localeOf } from '../../languages/registry.ts';
import { pagePath } from '../pages.ts';
import { settings } from '../settings.ts';
import { ContentError, type Mistake, parseYaml } from '../yaml/parse.ts';
import type { ArticleFile } from './files.ts';
import { type ArticleFrontMatter, articleSchema } from './front-matter.ts';

/** An article as its file says it, before any check but that of its front matter. */
export interface ReadArticle extends ArticleFile {
  /** The address of its page. */
  path: string;
  /** The front matter; empty where it cannot be used. */
  data: ArticleFrontMatter | undefined;
  mistakes: readonly Mistake[];
  matter: string;
  body: string;
  /** The lines of the file that stand before the front matter and before the body. */
  before: { matter: number; body: number };
}

/** Reads an article's file. What is wrong with its front matter comes with it. */
export function readArticle(article: ArticleFile): ReadArticle {
  const text = readFileSync(article.file, 'utf8');
  const [whole = '', start = '', matter] =
    /^(\uFEFF?\s*---[ \t]*\r?\n)((?:.*\r?\n)*?)---[ \t]*(?=\r?\n|$(?![\s\S]))/.exec(text) ?? [];
  const before = { matter: linesIn(start), body: linesIn(whole) };
  const locale = localeOf(article.locale) ?? settings.locales[0];
  return {
    ...article,
    path: pagePath(locale, `articles/${article.slug}/`),
    ...frontMatter(article.file, matter, before.matter),
    matter: matter ?? '',
    body: text.slice(whole.length),
    before,
  };
}

function frontMatter(
  file: string,
  text: string | undefined,
  linesBefore: number,
): Pick<ReadArticle, 'data' | 'mistakes'> {
  if (text === undefined) {
    const message = 'Begin the file with front matter: a line "---", "title: …", a line "---".';
    return { data: undefined, mistakes: [{ file, line: 1, key: '', message }] };
  }
  try {
    return { data: parseYaml(articleSchema, { file, text, linesBefore }), mistakes: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { data: undefined, mistakes: error.mistakes };
  }
}

const linesIn = (text: string) => text.split('\n').length - 1;
