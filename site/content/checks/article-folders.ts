import { basename, dirname, join } from 'node:path';
import { type Locale, languageOf } from '../../languages/registry/locales.ts';
import { didYouMean } from '../advice/did-you-mean.ts';
import { nameAdvice } from '../advice/name-advice.ts';
import { type ArticleFile, type StrayFile, strayFiles } from '../article/read.ts';
import { settings } from '../settings.ts';
import { topics } from '../topics.ts';
import type { Mistake } from '../yaml/parse.ts';

/** What is wrong with the folder of an article and with its name. */
export function misplaced({ file, locale, topic, slug }: ArticleFile): Mistake[] {
  const wrong: string[] = [];
  const folder = languageOf(locale).path;
  const topicIds = topics.map(({ id }) => id);
  if (!dirname(file).endsWith(join(folder, topic))) {
    wrong.push(`Put it into the folder of a topic: ${join(folder, '<topic>', basename(file))}.`);
  } else if (!topicIds.includes(topic)) {
    const guess = didYouMean(topic, topicIds) || ' Declare it in topics.yaml.';
    wrong.push(`There is no topic "${topic}".${guess}`);
  }
  const advice = nameAdvice(slug);
  if (advice) wrong.push(`Name the file ${advice}.`);
  return wrong.map((message) => ({ file, line: 1, key: '', message }));
}

/** What lies in a folder of no language of the product. */
export function inUnknownLanguage({ file, folder, locale }: StrayFile): Mistake[] {
  if (locale) return [];
  const folders = settings.locales.map((known) => languageOf(known).path).join(' or ');
  const message = `There is no language "${folder}". Put it below ${folders}.`;
  return [{ file, line: 1, key: '', message }];
}

/** The languages that have articles here and are not among those of this site: a build leaves them out. */
export function leftOutLanguages(): { locale: Locale; articles: number }[] {
  const byLocale = Map.groupBy(strayFiles(), ({ locale }) => locale);
  return [...byLocale].flatMap(([locale, files]) =>
    locale ? [{ locale, articles: files.length }] : [],
  );
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
