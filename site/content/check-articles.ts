import { readFileSync } from 'node:fs';
import { slugSchema } from '../../worker/contract/names.ts';
import { articleSchema, type ArticleFrontMatter } from './article.ts';
import { articleFiles, type ArticleFile } from './article-files.ts';
import { nearest } from './nearest.ts';
import { ContentError, parseYaml, type Mistake } from './parse-yaml.ts';
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
  return [...mistakes, ...read.flatMap(misplaced), ...doubled(read), ...read.flatMap(deadLinks(files))];
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

function misplaced({ article: { file, topic, slug } }: Read): Mistake[] {
  const ids = topics.map(({ id }) => id);
  const wrong: string[] = [];
  if (!slugSchema.safeParse(slug).success) {
    wrong.push(`Name the file in small letters, digits and hyphens, not "${slug}".`);
  }
  if (!ids.includes(topic)) {
    const guess = nearest(topic, ids);
    wrong.push(`There is no topic "${topic}"${guess ? `. Did you mean "${guess}"?` : ''} Declare it in topics.yaml.`);
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

function lineOf(file: string, word: string): number {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(word)) + 1;
}
