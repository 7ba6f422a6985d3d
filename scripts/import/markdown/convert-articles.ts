import { type Locale, languageOf } from '../../../site/languages/registry.ts';
import type { Placed } from '../places/articles.ts';
import type { Library } from '../places/library.ts';
import type { LeftOut } from '../report.ts';
import { articleFile } from './article-file.ts';
import { finish } from './body.ts';
import type { Lose } from './losses.ts';

interface Surroundings {
  library: Library;
  locale: Locale;
  /** What the addresses of this language begin with on the site. */
  base: string;
  loseIn: (file: string) => Lose;
  place: (topic: string, from: string, address: string) => string | undefined;
  onProgress: (step: string, done: number, total: number) => void;
}

interface Converted {
  file: string;
  path: string;
  text: string;
}

/** The text of every article that is not in the content folder yet, and those that have no safe one. */
export function convertArticles(articles: Placed[], surroundings: Surroundings) {
  const { locale, onProgress } = surroundings;
  const converted: Converted[] = [];
  const leftOut: LeftOut[] = [];

  for (const [index, article] of articles.entries()) {
    onProgress('converted', index + 1, articles.length);
    const body = tryFinish(article, surroundings);
    const file = article.path;
    if ('reason' in body) {
      leftOut.push({ file, files: 1, reason: body.reason });
    } else if (article.isThere) {
      leftOut.push({ file, files: 1, reason: 'already in the content folder' });
    } else {
      const { topic, slug } = article;
      const path = `articles/${languageOf(locale).path}/${topic.id}/${slug}.${body.dialect}`;
      converted.push({ file, path, text: articleFile(fieldsOf(article), body.text) });
    }
  }
  return { converted, leftOut };
}

function tryFinish(article: Placed, { library, base, loseIn, place }: Surroundings) {
  const { path, topic, tree } = article;
  try {
    return finish(tree, {
      path,
      library,
      base,
      lose: loseIn(path),
      place: (address) => place(topic.id, path, address),
    });
  } catch (error) {
    return { reason: `cannot be converted: ${(error as Error).message}` };
  }
}

function fieldsOf({ title, fields, oldAddresses }: Placed) {
  return { title, ...fields, ...(oldAddresses.length > 0 && { redirectFrom: oldAddresses }) };
}
