import type { APIContext } from 'astro';
import { localeParam } from '../../../content/addresses/pages.ts';
import { articleMarkdown } from '../../../content/article/formats/markdown.ts';
import type { Article } from '../../../content/article/read.ts';
import { allArticles, articlesIn } from '../../../content/articles.ts';

export const getStaticPaths = () =>
  allArticles().map((article) => ({
    params: { ...localeParam(article.locale), slug: article.slug },
    props: { article },
  }));

/** The article as Markdown, for machines and for people who prefer it. */
export const GET = ({ props, site }: APIContext<{ article: Article }>) =>
  new Response(articleMarkdown(props.article, site as URL, articlesIn(props.article.locale)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
