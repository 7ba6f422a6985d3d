import * as z from 'zod';
import { idSchema, optional } from '../exports/records.ts';
import type { Interface, Odd } from './crawl.ts';

const basic = (user: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});

const recordSchema = z.object({ id: idSchema });

/** One odd record takes no other one along. What has no id cannot be asked for. */
const idsIn = (list: unknown, odd: Odd): string[] =>
  eachOf(recordSchema, list, odd).map(({ id }) => id);

/** The records of a list that are what they should be. Where there is no list, there is none. */
function eachOf<Schema extends z.ZodType>(
  schema: Schema,
  list: unknown,
  odd: Odd,
): z.output<Schema>[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((record: unknown) => {
    const read = schema.safeParse(record);
    if (!read.success) odd(record);
    return read.success ? [read.data] : [];
  });
}

/** A page with other parameters than one that is known. */
function withQuery(page: URL, query: Record<string, string>): URL {
  const next = new URL(page);
  for (const [name, value] of Object.entries(query)) next.searchParams.set(name, value);
  return next;
}

const zendeskSchema = z.object({
  locales: z.array(z.string()).catch([]),
  articles: z.unknown().optional(),
  next_page: optional(z.string()),
  links: optional(z.object({ next: optional(z.string()) })),
});

/**
 * Its key is the address of the account and the token, as in `anna@example.com:token`. What stands below an article is in a
 * list of its own, asked for once whatever languages the article has.
 */
const zendesk: Interface = {
  first: (base) => [new URL('/api/v2/help_center/locales.json', base)],
  following(page, body, { odd }) {
    const { locales, articles, next_page, links } = zendeskSchema.parse(body);
    const next = next_page ?? links?.next;
    return [
      ...locales.flatMap((locale) =>
        ['categories', 'sections', 'articles'].map(
          (list) =>
            new URL(
              `/api/v2/help_center/${encodeURIComponent(locale)}/${list}.json?per_page=100`,
              page,
            ),
        ),
      ),
      ...(next ? [new URL(next, page)] : []),
      ...idsIn(articles, odd).map(
        (id) =>
          new URL(
            `/api/v2/help_center/articles/${encodeURIComponent(id)}/attachments.json?per_page=100`,
            page,
          ),
      ),
    ];
  },
  // An article may be put away while the others are read.
  mayLack: ({ pathname }, status) => pathname.endsWith('/attachments.json') && status === 404,
  headers(key) {
    const [, account = '', token = ''] = /^(.+?)(?:\/token)?:(.+)$/s.exec(key) ?? [];
    return account ? basic(`${account}/token`, token) : { authorization: `Bearer ${key}` };
  },
};

const intercomSchema = z.object({
  pages: optional(z.object({ page: z.number(), total_pages: z.number() })),
});

const intercom: Interface = {
  first: (base) =>
    ['/help_center/collections', '/articles'].map(
      (path) => new URL(`${path}?page=1&per_page=50`, base),
    ),
  following(page, body) {
    const { pages } = intercomSchema.parse(body);
    return pages && pages.page < pages.total_pages
      ? [withQuery(page, { page: `${pages.page + 1}` })]
      : [];
  },
  headers: (key) => ({ authorization: `Bearer ${key}`, 'intercom-version': '2.11' }),
};

const pagedSchema = z.object({ page: z.number(), pages: z.number(), items: z.unknown() });

const helpScoutSchema = z.object({
  collections: optional(pagedSchema),
  categories: optional(pagedSchema),
  articles: optional(pagedSchema),
});

/** Lists leave out an article's text, so each is asked for alone. */
const helpScout: Interface = {
  first: (base) => [new URL('/v1/collections?page=1', base)],
  following(page, body, { odd }) {
    const { collections, categories, articles } = helpScoutSchema.parse(body);
    const list = collections ?? categories ?? articles;
    return [
      ...(list && list.page < list.pages ? [withQuery(page, { page: `${list.page + 1}` })] : []),
      ...idsIn(collections?.items, odd).flatMap((id) => [
        new URL(`/v1/collections/${encodeURIComponent(id)}/categories?page=1`, page),
        new URL(`/v1/collections/${encodeURIComponent(id)}/articles?page=1&status=all`, page),
      ]),
      ...idsIn(articles?.items, odd).map(
        (id) => new URL(`/v1/articles/${encodeURIComponent(id)}`, page),
      ),
    ];
  },
  headers: (key) => basic(key, 'X'),
};

const languagesSchema = z.object({
  primary_language: optional(z.string()),
  supported_languages: z.array(z.string()),
});

const shelfSchema = z.object({ id: idSchema, sub_folders_count: z.number().catch(0) });

const solutions = '/api/v2/solutions/';

/**
 * The languages of the account, then categories, their folders, those inside these, and the articles of each; a header names
 * the next page. Translations have a page each, so the other languages go along behind `#`, which is not sent.
 */
const freshdesk: Interface = {
  first: (base) => [new URL('/api/v2/settings/helpdesk', base)],
  following(page, body, { link, odd }) {
    if (page.pathname === '/api/v2/settings/helpdesk') return [categoriesPage(page, body)];
    if (translationIn(page.pathname) === undefined) z.array(z.unknown()).parse(body);
    const next = /<([^>]+)>;\s*rel="?next"?/.exec(link ?? '')?.[1];
    const at = (path: string) => new URL(solutions + path + page.hash, page);
    return [
      ...(next ? [new URL(`${next.replace(/#.*$/s, '')}${page.hash}`, page)] : []),
      ...eachOf(shelfSchema, body, odd).flatMap((shelf) => inside(shelf, page).map(at)),
    ];
  },
  // An agent may read articles and not the settings; of most articles not every translation is there.
  mayLack: ({ pathname }, status) =>
    pathname === '/api/v2/settings/helpdesk'
      ? status === 403 || status === 404
      : translationIn(pathname) !== undefined && status === 404,
  kept(page, body) {
    const language = translationIn(page.pathname);
    return language === undefined ? body : { ...Object(body), language };
  },
  headers: (key) => basic(key, 'X'),
};

function categoriesPage(page: URL, body: unknown): URL {
  const { primary_language, supported_languages } = languagesSchema.safeParse(body).data ?? {};
  const others = (supported_languages ?? []).filter((language) => language !== primary_language);
  return new URL(`${solutions}categories?page=1&per_page=100#${others.join(',')}`, page);
}

/** What a record of a list leads to, as paths below the solutions. */
function inside({ id, sub_folders_count }: z.infer<typeof shelfSchema>, page: URL): string[] {
  const own = encodeURIComponent(id);
  const list = (path: string) => `${path}?page=1&per_page=100`;
  const translations = (kind: string) =>
    page.hash
      .slice(1)
      .split(',')
      .filter(Boolean)
      .map((language) => `${kind}/${own}/${encodeURIComponent(language)}`);
  if (page.pathname.endsWith('/categories')) return [list(`categories/${own}/folders`)];
  if (page.pathname.endsWith('folders'))
    return [
      list(`folders/${own}/articles`),
      ...(sub_folders_count > 0 ? [list(`folders/${own}/subfolders`)] : []),
      ...translations('folders'),
    ];
  return page.pathname.endsWith('/articles') ? translations('articles') : [];
}

/** The language in `/api/v2/solutions/articles/12/de`. */
const translationIn = (pathname: string): string | undefined =>
  /\/solutions\/(?:articles|folders)\/[^/]+\/((?!articles$|subfolders$)[^/]+)$/.exec(pathname)?.[1];

/** Where each desk can be read with the owner's key. */
export const interfaces: Record<string, Interface> = {
  zendesk,
  intercom,
  'help-scout': helpScout,
  freshdesk,
};
