import type { Nodes } from 'mdast';
import { analyserOf } from '../../languages/registry/analysers.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { nodeText } from '../article/body/nodes.ts';
import { linkTarget, nameOfTarget } from '../article/links.ts';
import type { Article } from '../article/read.ts';
import { type OwnNames, ownNames } from './own-names.ts';

interface LinkingArticle {
  article: Pick<Article, 'slug' | 'locale'> & { data: OwnNames };
  nodes: readonly Nodes[];
}

/**
 * For each article of one language, by its slug, the words by which others link to it: names that authors gave it
 * without meaning to. Left out are those that lead to several articles ("learn more"), and those without a word that
 * the article's own title, questions, phrasings and keywords have not.
 */
export function anchorTexts(
  articles: readonly LinkingArticle[],
  locale: Locale,
): Map<string, string[]> {
  const { words, stem, isStopWord } = analyserOf(locale);
  const termsOf = (text: string) => words(text).map(stem);
  const targets = new Map<string, Set<string>>();
  const texts = Map.groupBy(articles.flatMap(linksFrom), ({ slug }) => slug);
  for (const { slug, text } of [...texts.values()].flat())
    targets.set(keyOf(text), (targets.get(keyOf(text)) ?? new Set()).add(slug));

  return new Map(
    articles.map(({ article: { slug, data } }) => {
      const own = new Set(termsOf(ownNames(data)));
      const saysMore = (text: string) =>
        termsOf(text).some((term) => !isStopWord(term) && !own.has(term));
      const leadsHereAlone = (text: string) => targets.get(keyOf(text))?.size === 1;
      const named = new Set((texts.get(slug) ?? []).map(({ text }) => text));
      return [slug, [...named].filter((text) => leadsHereAlone(text) && saysMore(text))];
    }),
  );

  function keyOf(text: string): string {
    return termsOf(text).join(' ');
  }
}

/** The links of an article to others of its language. */
const linksFrom = ({ article, nodes }: LinkingArticle) =>
  nodes.flatMap((node) => {
    if (node.type !== 'link' || !node.url.startsWith('/')) return [];
    const { kind, rest, locale } = linkTarget(node.url.replace(/[?#].*/, ''));
    const slug = nameOfTarget(rest);
    const isOther = kind === 'articles' && slug !== article.slug;
    return isOther && (!locale || locale === article.locale)
      ? [{ slug, text: nodeText(node).trim() }]
      : [];
  });
