import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { locales } from '../../worker/contract/locale.ts';
import { slugSchema } from '../../worker/contract/names.ts';
import { type ArticleFrontMatter, articleSchema } from './article.ts';
import { type ArticleFile, articleFiles } from './article-files.ts';
import { nearest } from './nearest.ts';
import { ContentError, type Mistake, parseYaml } from './parse-yaml.ts';
import { topics } from './topics.ts';

interface Read {
  article: ArticleFile;
  data: ArticleFrontMatter;
}

/** Everything that is wrong with the articles, each with its file, line, key and what to write. */
export function articleMistakes(): Mistake[] {
  const mistakes: Mistake[] = [];
  const files = articleFiles();
  const read = files.flatMap((article): Read[] => {
    try {
      return [{ article, data: frontMatter(article.file) }];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      mistakes.push(...error.mistakes);
      return [];
    }
  });
  return [
    ...mistakes,
    ...read.flatMap(misplaced),
    ...doubled(read),
    ...read.flatMap(deadLinks(files)),
  ];
}

function frontMatter(file: string): ArticleFrontMatter {
  const text = readFileSync(file, 'utf8');
  const matter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text)?.[1];
  if (matter === undefined) {
    const message = 'Begin the file with front matter: a line "---", "title: …", a line "---".';
    throw new ContentError([{ file, line: 1, key: '', message }]);
  }
  return parseYaml(articleSchema, { file, text: matter, linesBefore: 1 });
}

function misplaced({ article: { file, locale, topic, slug } }: Read): Mistake[] {
  const wrong: string[] = [];
  const folders = locales.map((name) => name.toLowerCase());
  if (!folders.includes(locale)) {
    wrong.push(`There is no language "${locale}". Put it below ${folders.join(' or ')}.`);
  } else if (!dirname(file).endsWith(join(locale, topic))) {
    wrong.push(`Put it into the folder of a topic: ${join(locale, '<topic>', basename(file))}.`);
  } else if (!topics.some(({ id }) => id === topic)) {
    const guess = nearest(
      topic,
      topics.map(({ id }) => id),
    );
    wrong.push(
      `There is no topic "${topic}". ${guess ? `Did you mean "${guess}"?` : 'Declare it in topics.yaml.'}`,
    );
  }
  if (!slugSchema.safeParse(slug).success) {
    wrong.push(`Name the file in small letters, digits and hyphens, not "${slug}".`);
  }
  return wrong.map((message) => ({ file, line: 1, key: '', message }));
}

/** One slug is one address: in a locale it can stand only once, whatever its topic. */
function doubled(read: readonly Read[]): Mistake[] {
  const first = new Map<string, string>();
  return read.flatMap(({ article: { file, locale, slug } }) => {
    const other = first.get(`${locale}/${slug}`);
    first.set(`${locale}/${slug}`, other ?? file);
    if (!other) return [];
    return [{ file, line: 1, key: '', message: `Rename it: ${other} has the same address.` }];
  });
}

function deadLinks(files: readonly ArticleFile[]) {
  const known = Map.groupBy(files, ({ locale }) => locale);
  return ({ article: { file, locale }, data }: Read): Mistake[] => {
    const slugs = known.get(locale)?.map(({ slug }) => slug) ?? [];
    return data.related
      .filter((slug) => !slugs.includes(slug))
      .map((slug) => {
        const guess = nearest(slug, slugs);
        const message = `There is no article "${slug}"${guess ? `. Did you mean "${guess}"?` : '.'}`;
        return { file, line: lineOf(file, slug), key: 'related', message };
      });
  };
}

/** Where `related` names a slug; the same word may stand in the title. */
function lineOf(file: string, slug: string): number {
  const lines = readFileSync(file, 'utf8').split('\n');
  const related = lines.findIndex((line) => line.startsWith('related:'));
  return lines.findIndex((line, n) => n >= related && line.includes(slug)) + 1;
}
