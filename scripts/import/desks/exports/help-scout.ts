import * as z from 'zod';
import { keptQuery } from '../../../../worker/contract/privacy/scrub.ts';
import type { Desk, DeskArticle } from './export.ts';
import {
  idSchema,
  lastOfEach,
  limitingIds,
  mergeArticles,
  optional,
  optionalText,
  optionalTexts,
  recordsOf,
} from './records.ts';
import { inOrder } from './shelves.ts';

/** https://developer.helpscout.com/docs-api/objects/article/ and, in lists, /article-ref/, which has no text */
const articleSchema = z.object({
  id: idSchema,
  collectionId: idSchema,
  status: z.string(),
  name: z.string(),
  text: optionalText,
  hasDraft: optional(z.boolean()),
  publicUrl: optionalText,
  updatedAt: optional(z.string()),
  lastPublishedAt: optional(z.string()),
  categories: limitingIds,
  related: z.array(idSchema).catch([]),
  keywords: optionalTexts,
});

const shelf = {
  id: idSchema,
  visibility: z.string(),
  order: optional(z.number()),
  name: z.string(),
  publicUrl: optionalText,
};

/** https://developer.helpscout.com/docs-api/objects/category/ */
const categorySchema = z.object({ ...shelf, collectionId: idSchema });

/** https://developer.helpscout.com/docs-api/objects/collection/ */
const collectionSchema = z.object({ ...shelf, siteId: idSchema });

/** https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall/ */
const reportSchema = z.object({
  failedSearches: z.array(z.object({ id: z.string(), count: z.number() })),
});

type Article = z.infer<typeof articleSchema>;
type Category = z.infer<typeof categorySchema>;
type Collection = z.infer<typeof collectionSchema>;

const recordSchema = z.union([articleSchema, categorySchema, collectionSchema, reportSchema]);

export const helpScout: Desk = {
  name: 'Help Scout',
  recordSchema,
  read(records) {
    const collections = inOrder(lastOfEach(recordsOf(collectionSchema, records)), orderOf);
    const categories = inOrder(lastOfEach(recordsOf(categorySchema, records)), orderOf);
    const shelves = new Map([...collections, ...categories].map((one) => [one.id, one]));
    return {
      articles: mergeArticles(
        // A list says less than the article alone: its collection, and not its category.
        recordsOf(articleSchema, records)
          .toSorted((a, b) => Number(a.text !== '') - Number(b.text !== ''))
          .map((article) => deskArticle(article, shelves)),
      ),
      sections: collections
        .flatMap((collection) => [
          ...categories.filter(({ collectionId }) => collectionId === collection.id),
          collection,
        ])
        .map((shelf) => ({ ...shelf, parent: parentOf(shelf) }))
        .map(({ id, name, publicUrl, parent }) => ({
          id,
          parent,
          names: new Map([[languageIn(publicUrl) ?? '', name]]),
          addresses: new Map(publicUrl ? [[languageIn(publicUrl) ?? '', [publicUrl]]] : []),
        })),
      failedSearches: recordsOf(reportSchema, records).flatMap(({ failedSearches }) =>
        failedSearches.map(({ id, count }) => ({ query: keptQuery(id), times: count })),
      ),
    };
  },
};

function deskArticle(article: Article, shelves: Map<string, Category | Collection>): DeskArticle {
  const { id, status, collectionId, categories, hasDraft, publicUrl } = article;
  return {
    id,
    language: languageIn(publicUrl),
    title: article.name,
    summary: '',
    html: article.text,
    section: categories[0] ?? collectionId,
    addresses: publicUrl ? [publicUrl] : [],
    withheld: [
      ...(status === 'published' ? [] : [`its state there is "${status}"`]),
      ...[collectionId, ...categories].flatMap((shelf) => viewersOf(shelves.get(shelf))),
    ],
    remarks: hasDraft ? ['has a newer draft there, which an export does not hold'] : [],
    order: undefined,
    keywords: article.keywords,
    related: article.related,
    updated: article.lastPublishedAt ?? article.updatedAt,
    votes: undefined,
  };
}

/** A site in several languages has each below `/l/<language>/`. */
const languageIn = (address: string): string | undefined =>
  /\/l\/([a-z]{2}(?:-\w+)?)\//i.exec(address)?.[1];

function viewersOf(shelf: Category | Collection | undefined): string[] {
  if (!shelf) return ['its collection is not in the export, so who may read it is unknown'];
  return shelf.visibility === 'public' ? [] : [`“${shelf.name}” is ${shelf.visibility} there`];
}

const parentOf = (shelf: Category | Collection): string | undefined =>
  'collectionId' in shelf ? shelf.collectionId : undefined;

const orderOf = ({ order }: Category | Collection) => order;
