import { didYouMean } from '../../../site/content/advice/did-you-mean.ts';
import { type ArticleFile, articleFiles, readArticle } from '../../../site/content/article/read.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { Refusal } from '../../gaps/edits/edits.ts';
import { articleId } from '../../questions/article-id.ts';
import { keyOf } from '../grouping/tally.ts';

/** The articles of the content, drafts too, as deciding needs them: read once. */
export function knownArticles() {
  const articles = articleFiles().map((file) => {
    const { data } = readArticle(file);
    const questions = [...(data?.questions ?? []), ...(data?.phrasings ?? [])];
    return { file, title: data?.title ?? file.slug, questions };
  });
  const placed = new Map(articles.map((each) => [articleId(each.file), each]));
  return {
    /** The keys of all their questions and phrasings. */
    claimed: new Set(
      articles.flatMap(({ file, questions }) =>
        questions.map((question) => keyOf(question, file.locale)),
      ),
    ),
    titleOf: (slug: string, locale: Locale): string =>
      placed.get(articleId({ locale, slug }))?.title ?? slug,
    /** The article of that address in a language; "en/refunds" and "/articles/refunds/" are addresses, too. */
    find(name: string, locale: Locale): ArticleFile | Refusal {
      const slug = name.replace(/\/$/, '').replace(/^.*\//, '');
      const found = placed.get(articleId({ locale, slug }));
      if (found) return found.file;
      const beside = articles.filter(({ file }) => file.locale === locale);
      const guess = didYouMean(
        slug,
        beside.map(({ file }) => file.slug),
      );
      return { refusal: `There is no article "${slug}" in ${locale}.${guess}` };
    },
  };
}

export type KnownArticles = ReturnType<typeof knownArticles>;
