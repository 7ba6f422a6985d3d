import { articleFiles } from './article-files.ts';
import { bodyMistakes } from './check-bodies.ts';
import { frontMatterMistakes } from './check-front-matter.ts';
import { doubled, misplaced } from './check-places.ts';
import { questionMistakes } from './check-questions.ts';
import { promisedMistakes } from './check-questions-promised.ts';
import type { Mistake } from './parse-yaml.ts';
import { readArticle } from './read-article.ts';

/** Everything that is wrong with the articles and what is promised of them: file, line, key, what to write. */
export function articleMistakes(now: Date): Mistake[] {
  const articles = articleFiles().map(readArticle);
  const mistakes = [
    ...articles.flatMap(({ mistakes }) => mistakes),
    ...articles.flatMap(misplaced),
    ...doubled(articles),
    ...frontMatterMistakes(articles, now),
    ...questionMistakes(articles),
    ...promisedMistakes(articles),
    ...bodyMistakes(articles, now),
  ];
  const order = new Map(articles.map(({ file }, n) => [file, n]));
  const placeOf = ({ file }: Mistake) => order.get(file) ?? articles.length;
  return mistakes.sort((a, b) => placeOf(a) - placeOf(b) || a.line - b.line);
}
