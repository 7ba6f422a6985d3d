import { articleFiles } from './article-files.ts';
import { bodyMistakes } from './check-bodies.ts';
import { frontMatterMistakes } from './check-front-matter.ts';
import { doubled, misplaced } from './check-places.ts';
import type { Mistake } from './parse-yaml.ts';
import { readArticle } from './read-article.ts';

/** Everything that is wrong with the articles, each with its file, line, key and what to write. */
export function articleMistakes(now: Date): Mistake[] {
  const articles = articleFiles().map(readArticle);
  const mistakes = [
    ...articles.flatMap(({ mistakes }) => mistakes),
    ...articles.flatMap(misplaced),
    ...doubled(articles),
    ...frontMatterMistakes(articles, now),
    ...bodyMistakes(articles, now),
  ];
  const order = new Map(articles.map(({ file }, n) => [file, n]));
  return mistakes.sort(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line,
  );
}
