import { fold } from '../../languages/fold.ts';
import { analyserOf } from '../../languages/registry/analysers.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import type { ReadArticle } from '../article/read.ts';
import { inSimplified } from '../search/chinese-scripts.ts';
import type { Mistake } from '../yaml/parse.ts';
import { yamlLines } from '../yaml/parse.ts';

/** One question of an article, by its place in the list. */
interface Claim {
  article: ReadArticle;
  n: number;
}

/** Questions that two articles of a locale claim, where only one can be found first, or one article twice. */
export function questionMistakes(articles: readonly ReadArticle[]): Mistake[] {
  const first = new Map<string, Claim>();
  return articles.flatMap((article) =>
    (article.data?.questions ?? []).flatMap((question, n) => {
      const key = `${claimantOf(article)} ${foldedQuestion(question, article.locale)}`;
      const other = first.get(key);
      if (!other) first.set(key, { article, n });
      if (!other || isSameAddress(article, other.article)) return [];
      return [claimedTwice(question, { article, n }, other)];
    }),
  );
}

/** Of two files with one address it is said that one has to go, or another name. */
const isSameAddress = (one: ReadArticle, other: ReadArticle) =>
  one.file !== other.file && one.locale === other.locale && one.slug === other.slug;

/** Two questions that customers and the index take for one are equal here. */
export const foldedQuestion = (question: string, locale: Locale) =>
  fold(analyserOf(locale).foldsTraditional ? inSimplified(question) : question);

/** A draft claims nothing among others. An article whose day will come does: nobody may be there that day. */
const claimantOf = ({ data, file, locale }: ReadArticle) => (data?.draft ? file : locale);

function claimedTwice(question: string, claim: Claim, other: Claim): Mistake {
  const { file } = claim.article;
  const message =
    file === other.article.file
      ? `Take "${question}" out: line ${lineOf(other)} says the same.`
      : `Take "${question}" out here or there: ${other.article.file}:${lineOf(other)} claims it too.`;
  return { file, line: lineOf(claim), key: 'questions', message };
}

const lineOf = ({ article: { matter, before }, n }: Claim) =>
  before.matter + yamlLines(matter)(['questions', n]);
