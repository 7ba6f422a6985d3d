import { basename, dirname, join } from 'node:path';
import { slugSchema } from '../../../worker/contract/names.ts';
import { locales } from '../../languages/registry.ts';
import type { ArticleFile } from '../article/files.ts';
import { didYouMean } from '../did-you-mean.ts';
import { topics } from '../topics.ts';
import type { Mistake } from '../yaml/parse.ts';

/** What is wrong with the folder of an article and with its name. */
export function misplaced({ file, locale, topic, slug }: ArticleFile): Mistake[] {
  const wrong: string[] = [];
  const folders = locales.map((name) => name.toLowerCase());
  const topicIds = topics.map(({ id }) => id);
  if (!folders.includes(locale)) {
    wrong.push(`There is no language "${locale}". Put it below ${folders.join(' or ')}.`);
  } else if (!dirname(file).endsWith(join(locale, topic))) {
    wrong.push(`Put it into the folder of a topic: ${join(locale, '<topic>', basename(file))}.`);
  } else if (!topicIds.includes(topic)) {
    const guess = didYouMean(topic, topicIds) || ' Declare it in topics.yaml.';
    wrong.push(`There is no topic "${topic}".${guess}`);
  }
  if (!slugSchema.safeParse(slug).success) {
    wrong.push(`Name the file in small letters, digits and hyphens, not "${slug}".`);
  }
  return wrong.map((message) => ({ file, line: 1, key: '', message }));
}

/** One slug is one address: in a locale it can stand only once, whatever its topic. */
export function doubled(articles: readonly ArticleFile[]): Mistake[] {
  const first = new Map<string, string>();
  return articles.flatMap(({ file, locale, slug }) => {
    const other = first.get(`${locale}/${slug}`);
    first.set(`${locale}/${slug}`, other ?? file);
    if (!other) return [];
    return [{ file, line: 1, key: '', message: `Rename it: ${other} has the same address.` }];
  });
}
