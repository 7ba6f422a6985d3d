import * as z from 'zod';
import type { Desk, DeskArticle, DeskSection } from './export.ts';
import {
  idSchema,
  lastOfEach,
  limitingId,
  mergeArticles,
  optional,
  optionalText,
  optionalTexts,
  recordsOf,
} from './records.ts';

const isEmpty = (value: unknown) => !value || (Array.isArray(value) && value.length === 0);

/** Where it stands in what nobody can read: who may read that is unknown. */
const unknownFolder = { type: 'folder', data: { id: 'unknown', language: undefined } };

/** What it stands in, from its category down. */
const hierarchySchema = z
  .array(
    z.object({
      type: optional(z.string()),
      data: z.object({ id: limitingId, language: optional(z.string()) }),
    }),
  )
  .catch(({ value }) => (isEmpty(value) ? [] : [unknownFolder]));

/** https://developers.freshdesk.com/api/#solution_article_attributes */
const articleSchema = z.object({
  id: idSchema,
  folder_id: idSchema,
  category_id: limitingId,
  title: z.string(),
  /** HTML. */
  description: optionalText,
  status: z.number(),
  language: optional(z.string()),
  hierarchy: hierarchySchema,
  tags: optionalTexts,
  seo_data: optional(
    z.object({
      meta_description: optionalText,
      meta_keywords: z
        .union([z.array(z.string()), z.string().transform((text) => text.split(','))])
        .catch([]),
    }),
  ),
  thumbs_up: optional(z.number()),
  thumbs_down: optional(z.number()),
  updated_at: optional(z.string()),
  attachments: z.array(z.object({ name: z.string(), attachment_url: z.string() })).catch([]),
});

const folderSchema = z.object({
  id: idSchema,
  name: z.string(),
  visibility: z.number(),
  hierarchy: hierarchySchema,
  parent_folder_id: limitingId,
  language: optional(z.string()),
});

const categorySchema = z.object({
  id: idSchema,
  name: z.string(),
  visible_in_portals: z.array(z.unknown()),
});

type Article = z.infer<typeof articleSchema>;
type Folder = z.infer<typeof folderSchema>;
type Category = z.infer<typeof categorySchema>;

const recordSchema = z.union([articleSchema, folderSchema, categorySchema]);

export const freshdesk: Desk = {
  name: 'Freshdesk',
  recordSchema,
  read(records) {
    const folders = recordsOf(folderSchema, records);
    const viewersOf = viewersIn(folders, recordsOf(categorySchema, records));
    return {
      articles: mergeArticles(
        recordsOf(articleSchema, records).map((article) =>
          deskArticle(article, viewersOf(article)),
        ),
      ),
      sections: lastOfEach(folders).map(({ id, parent_folder_id }) => ({
        id,
        parent: parent_folder_id,
        names: new Map(
          folders
            .filter((folder) => folder.id === id)
            .map((folder) => [languageOf(folder) ?? '', folder.name]),
        ),
        addresses: addressesOfFolder(id, folders),
      })),
      failedSearches: [],
    };
  },
};

function deskArticle(article: Article, viewers: string[]): DeskArticle {
  const language = languageOf(article);
  const { thumbs_up: yes = 0, thumbs_down: no = 0 } = article;
  return {
    id: article.id,
    language,
    title: article.title,
    summary: article.seo_data?.meta_description ?? '',
    html: article.description,
    section: article.folder_id,
    addresses: addressesOf(article.id, language),
    withheld: [...(article.status === published ? [] : ['a draft there']), ...viewers],
    remarks: [],
    order: undefined,
    keywords: [...new Set([...article.tags, ...(article.seo_data?.meta_keywords ?? [])])],
    related: [],
    updated: article.updated_at,
    votes: yes + no > 0 ? { yes, no } : undefined,
    files: article.attachments.map(({ name, attachment_url }) => ({
      name,
      address: attachment_url,
    })),
  };
}

const published = 2;

const languageOf = ({ language, hierarchy }: Article | Folder): string | undefined =>
  language ?? hierarchy.map(({ data }) => data.language).find(Boolean);

/** Its export does not say where an article is; on the web it is always here, with its title behind the number. */
const addressesOf = (id: string, language: string | undefined): string[] =>
  [...(language ? [`/${language}`] : []), ''].map(
    (base) => `${base}/support/solutions/articles/${id}`,
  );

/**
 * Those of a folder, and behind them those of the category in which it lies, which is no section here: of the folders of a
 * category the first that has articles gets them.
 */
function addressesOfFolder(id: string, folders: Folder[]): DeskSection['addresses'] {
  const same = folders.filter((folder) => folder.id === id);
  const languages = same.map(languageOf);
  const categories = new Set(same.flatMap(categoriesOf));
  const shelves = [`folders/${id}`, ...categories];
  return new Map(
    languages.map((language, index) => [
      language ?? '',
      shelves.flatMap((shelf) =>
        [...(language ? [`/${language}`] : []), ...(index === 0 ? [''] : [])].map(
          (base) => `${base}/support/solutions/${shelf}`,
        ),
      ),
    ]),
  );
}

const categoriesOf = ({ hierarchy }: Folder): string[] =>
  hierarchy.flatMap(({ type, data }) => (type === 'category' && data.id ? [data.id] : []));

/** Whom a folder is for, by number. */
const viewers: Record<number, string> = {
  2: 'customers who signed in',
  3: 'agents',
  4: 'chosen companies',
  5: 'bots',
  6: 'chosen contacts',
  7: 'chosen companies',
};

/**
 * Who cannot read an article, from all that it stands in: its folder, those around that, and its category. Each may come in
 * several records, of which every one is believed; what is named and not there may say anything.
 */
function viewersIn(folders: Folder[], categories: Category[]): (article: Article) => string[] {
  const foldersById = Map.groupBy(folders, ({ id }) => id);
  const categoriesById = Map.groupBy(categories, ({ id }) => id);
  return (article) => {
    const around = aroundOf(article, foldersById);
    const reasons = [
      ...around.folders.flatMap(
        (id) => foldersById.get(id)?.flatMap(viewersOfFolder) ?? [unknown('folder')],
      ),
      ...around.categories.flatMap(
        (id) => categoriesById.get(id)?.flatMap(viewersOfCategory) ?? [unknown('category')],
      ),
    ];
    return [...new Set(reasons)];
  };
}

/** The ids of the folders and categories in which an article stands, as it and each of those folders name them. */
function aroundOf(article: Article, byId: ReadonlyMap<string, Folder[]>) {
  const folders = new Set<string>();
  const categories = new Set(article.category_id === undefined ? [] : [article.category_id]);
  const waiting = [article.folder_id];
  addHierarchy(article);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (folders.has(id)) continue;
    folders.add(id);
    for (const folder of byId.get(id) ?? []) {
      if (folder.parent_folder_id !== undefined) waiting.push(folder.parent_folder_id);
      addHierarchy(folder);
    }
  }
  return { folders: [...folders], categories: [...categories] };

  function addHierarchy({ hierarchy }: Article | Folder): void {
    for (const { type, data } of hierarchy) {
      if (data.id !== undefined && type === 'folder') waiting.push(data.id);
      if (data.id !== undefined && type === 'category') categories.add(data.id);
    }
  }
}

const unknown = (shelf: string) =>
  `its ${shelf} is not in the export, so who may read it is unknown`;

const viewersOfFolder = ({ visibility, name }: Folder): string[] =>
  visibility === 1
    ? []
    : [`“${name}” is only for ${viewers[visibility] ?? `viewers of kind ${visibility}`} there`];

const viewersOfCategory = ({ visible_in_portals, name }: Category): string[] =>
  visible_in_portals.length > 0 ? [] : [`“${name}” is in no portal there`];
