import type { Article } from '../../site/content/article/read.ts';

/** An article that has a title and this body. */
export const article = (body: string) =>
  ({
    file: 'content/articles/en/start/a.mdx',
    locale: 'en',
    path: '/articles/a/',
    data: { title: 'Title' },
    body,
  }) as Article;
