import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Locale, localeOf } from '../../languages/registry/locales.ts';
import { pagePath } from '../addresses/pages.ts';
import { contentFolder } from '../folder.ts';
import { settings } from '../settings.ts';
import { ContentError, type Mistake, parseYaml } from '../yaml/parse.ts';
import { type ArticleFrontMatter, articleSchema, publishedFrom } from './front-matter.ts';

/** Where an article lies: its folders name its language and topic, its file's name is its slug. */
export interface ArticleFile {
  /** From the folder in which the command runs. */
  file: string;
  locale: Locale;
  topic: string;
  slug: string;
  /** The address of its page. */
  path: string;
}

/** A file below `articles/` that lies in no language of this site. */
export interface StrayFile {
  file: string;
  /** The folder that should name its language. */
  folder: string;
  /** Set where it is a language of the product. */
  locale: Locale | undefined;
}

/** An article that pages, search, manifest and commands can use. */
export interface Article extends ArticleFile {
  data: ArticleFrontMatter;
  body: string;
}

/** An article as its file says it, before any check but that of its front matter. */
export interface ReadArticle extends Omit<Article, 'data'> {
  /** Missing where it cannot be used. */
  data: ArticleFrontMatter | undefined;
  mistakes: readonly Mistake[];
  matter: string;
  /** The lines of the file that stand before the front matter and before the body. */
  before: { matter: number; body: number };
}

/** Every article's file in the languages of this site, drafts too. */
export const articleFiles = (): ArticleFile[] =>
  filesBelowArticles().flatMap((path) => {
    const place = articlePlace(path);
    return place ? [{ file: relative('.', join(root, path)), ...place }] : [];
  });

/** Every file of an article that this site leaves out, as it does not have its language. */
export const strayFiles = (): StrayFile[] =>
  filesBelowArticles().flatMap((path) => {
    if (articlePlace(path)) return [];
    const [folder = ''] = path.split(/[\\/]/);
    return [{ file: relative('.', join(root, path)), folder, locale: localeOf(folder) }];
  });

/** What the path below `articles/` says, with or without ending; nothing where the site lacks the language. */
export function articlePlace(path: string): Omit<ArticleFile, 'file'> | undefined {
  const parts = path.replace(/\.mdx?$/, '').split(/[\\/]/);
  const [folder = '', topic = ''] = parts;
  const slug = parts.at(-1) ?? '';
  const locale = localeOf(folder);
  if (!locale || !settings.locales.includes(locale)) return undefined;
  return { locale, topic, slug, path: pagePath(locale, `articles/${slug}/`) };
}

/** Reads an article's file. What is wrong with its front matter comes with it. */
export function readArticle(article: ArticleFile): ReadArticle {
  const text = readFileSync(article.file, 'utf8');
  const [whole = '', start = '', matter] =
    /^(\uFEFF?\s*---[ \t]*\r?\n)((?:.*\r?\n)*?)---[ \t]*(?=\r?\n|$(?![\s\S]))/.exec(text) ?? [];
  const before = { matter: linesIn(start), body: linesIn(whole) };
  return {
    ...article,
    ...frontMatter(article.file, matter, before.matter),
    matter: matter ?? '',
    body: text.slice(whole.length),
    before,
  };
}

/** Every article that can be used, drafts too; without a locale, in all languages of the site. */
export const usableArticles = (locale?: Locale): Article[] =>
  articleFiles()
    .filter((file) => locale === undefined || file.locale === locale)
    .flatMap(readUsable);

const readUsable = (file: ArticleFile): Article[] => {
  const { data, ...article } = readArticle(file);
  return data ? [{ ...article, data }] : [];
};

/** Those of them that are on the site at `now`. */
export const publishedArticles = (now: Date, locale?: Locale): Article[] =>
  usableArticles(locale).filter(({ data }) => publishedFrom(data) <= now.getTime());

/** Those that are not: drafts, and articles whose day has not come. */
export const withheldArticles = (now: Date): Article[] =>
  articleFiles()
    .filter(mayBeWithheld)
    .flatMap(readUsable)
    .filter(({ data }) => publishedFrom(data) > now.getTime());

/** A file without these words need not be read as YAML once more. A backslash may stand for a letter of them. */
const mayBeWithheld = ({ file }: ArticleFile) =>
  /draft|publishAt|\\/.test(readFileSync(file, 'utf8'));

/** Where the Markdown of an article is, beside its page. */
export const markdownPath = ({ path }: Pick<ArticleFile, 'path'>): string =>
  `${path.slice(0, -1)}.md`;

/** The name of an article's file below the content folder, as Git and Astro's collection have it. */
export const fileInContent = ({ file }: ArticleFile): string =>
  relative(contentFolder, file).replaceAll('\\', '/');

const root = join(contentFolder, 'articles');

const filesBelowArticles = () =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => /\.mdx?$/.test(entry.name) && isFile(entry))
        .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
        .sort()
    : [];

/** A link counts where it leads to a file. */
const isFile = (entry: Dirent): boolean =>
  entry.isSymbolicLink()
    ? (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.isFile() ?? false)
    : entry.isFile();

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
