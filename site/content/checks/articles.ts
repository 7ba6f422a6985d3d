import { articleFiles, readArticle, strayFiles } from '../article/read.ts';
import type { Mistake } from '../yaml/parse.ts';
import { doubled, inUnknownLanguage, misplaced } from './article-folders.ts';
import { bodyMistakes } from './body/bodies.ts';
import { sameNames } from './files/same-names.ts';
import { unreadFiles } from './files/unread.ts';
import { frontMatterMistakes } from './front-matter.ts';
import { noticeMistakes } from './notices.ts';
import { privacyTexts } from './privacy.ts';
import { promisedMistakes } from './promises.ts';
import { questionMistakes } from './questions.ts';

/** Everything that is wrong with the articles and what is promised of them: file, line, key, what to write. */
export function articleMistakes(now: Date): Mistake[] {
  const articles = articleFiles().map(readArticle);
  const privacy = privacyTexts();
  const mistakes = [
    ...articles.flatMap(({ mistakes }) => mistakes),
    ...strayFiles().flatMap(inUnknownLanguage),
    ...articles.flatMap(misplaced),
    ...doubled(articles),
    ...sameNames(),
    ...unreadFiles(),
    ...frontMatterMistakes(articles, now),
    ...questionMistakes(articles),
    ...promisedMistakes(articles),
    ...noticeMistakes(articles, now),
    ...privacy.mistakes,
    ...bodyMistakes(articles, privacy.texts, now),
  ];
  const order = new Map(articles.map(({ file }, n) => [file, n]));
  const placeOf = ({ file }: Mistake) => order.get(file) ?? articles.length;
  return mistakes.sort((a, b) => placeOf(a) - placeOf(b) || a.line - b.line);
}
