import * as z from 'zod';
import type { Desk, DeskArticle, DeskSection } from './export.ts';
import {
  idSchema,
  lastOfEach,
  limitingId,
  limitingIds,
  mergeArticles,
  optional,
  optionalText,
  recordsOf,
} from './records.ts';
import { idsAround, inOrder, nested } from './shelves.ts';

const textSchema = z.object({
  title: optionalText,
  description: optionalText,
  body: optionalText,
  state: optional(z.string()),
  url: optionalText,
  /** Seconds since 1970. */
  updated_at: optional(z.number()),
});

/** https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles */
const articleSchema = textSchema.extend({
  type: z.enum(['article', 'internal_article']),
  id: idSchema,
  parent_id: optional(idSchema),
  default_locale: optional(z.string()),
  translated_content: optional(z.record(z.string(), z.unknown())),
  tags: optional(z.object({ tags: z.array(z.object({ name: z.string() })) })),
  audience: limitingIds,
  audience_ids: limitingIds,
  statistics: optional(
    z.object({
      reactions: z.number(),
      happy_reaction_percentage: z.number(),
      sad_reaction_percentage: z.number(),
    }),
  ),
});

/** https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center */
const collectionSchema = z.object({
  id: idSchema,
  workspace_id: z.string(),
  name: z.string(),
  url: optionalText,
  title: z.undefined().optional(),
  parent_id: limitingId,
  order: optional(z.number()),
  default_locale: optional(z.string()),
  translated_content: optional(z.record(z.string(), z.unknown())),
});

type Text = z.infer<typeof textSchema>;
type Article = z.infer<typeof articleSchema>;
type Collection = z.infer<typeof collectionSchema>;

const recordSchema = z.union([articleSchema, collectionSchema]);

export const intercom: Desk = {
  name: 'Intercom',
  recordSchema,
  read(records) {
    const articles = recordsOf(articleSchema, records);
    const isKnown = collectionsKnown(recordsOf(collectionSchema, records));
    return {
      articles: mergeArticles(
        articles.flatMap((article) => {
          const viewers = viewersOf(article, isKnown);
          return [
            ...translationsOf(article).map(([language, text]) =>
              deskArticle({ article, language, text, viewers }),
            ),
            deskArticle({ article, language: article.default_locale, text: article, viewers }),
          ];
        }),
      ),
      sections: nested(collectionsOf(records), ({ parent_id }) => parent_id).map((collection) =>
        deskSection(collection, firstLanguage(records)),
      ),
      failedSearches: [],
    };
  },
};

interface InOneLanguage {
  article: Article;
  language: string | undefined;
  text: Text;
  /** Why not everybody may read it, in whatever language. */
  viewers: string[];
}

function deskArticle({ article, language, text, viewers }: InOneLanguage): DeskArticle {
  return {
    id: article.id,
    language,
    title: text.title,
    summary: text.description,
    html: text.body,
    section: article.parent_id,
    addresses: text.url ? [text.url] : [],
    withheld: [...stateOf(text), ...viewers],
    remarks: [],
    order: undefined,
    keywords: article.tags?.tags.map(({ name }) => name) ?? [],
    related: [],
    updated: text.updated_at ? new Date(text.updated_at * 1000).toISOString() : undefined,
    votes: language === article.default_locale ? votesOf(article) : undefined,
  };
}

const stateOf = ({ state }: Text) =>
  state === 'published' ? [] : [`its state there is "${state ?? 'unknown'}"`];

/** An article in no collection is not shown in the help centre; it has an address that one has to know. */
function viewersOf(
  { type, parent_id, audience, audience_ids }: Article,
  isKnown: (collection: string) => boolean,
): string[] {
  return [
    ...(type === 'internal_article' ? ['only for teammates'] : []),
    ...(audience.length + audience_ids.length > 0 ? ['only an audience may read it'] : []),
    ...(parent_id === undefined ? ['in no collection there'] : []),
    ...(parent_id === undefined || isKnown(parent_id) ? [] : [unknownCollection]),
  ];
}

const unknownCollection = 'its collection is not in the export, so who may read it is unknown';

/** Whether a collection is in the export, and each of those around it. */
function collectionsKnown(collections: Collection[]): (collection: string) => boolean {
  const byId = Map.groupBy(collections, ({ id }) => id);
  const parentsOf = (id: string) => (byId.get(id) ?? []).map(({ parent_id }) => parent_id);
  return (collection) => idsAround(collection, parentsOf).every((id) => byId.has(id));
}

/** Languages are keys beside the kind of the record; the article itself is in the default one. */
const translationsOf = ({ translated_content, default_locale }: Article): [string, Text][] =>
  Object.entries(translated_content ?? {}).flatMap(([language, value]) => {
    const text = textSchema.safeParse(value);
    const isText = typeof value === 'object' && text.success && language !== default_locale;
    return isText ? [[language, text.data]] : [];
  });

/** Those of all languages together, told as percentages of how many there were; the neutral ones say neither. */
function votesOf({ statistics }: Article): DeskArticle['votes'] {
  if (!statistics?.reactions) return undefined;
  const { reactions, happy_reaction_percentage, sad_reaction_percentage } = statistics;
  const count = (percentage: number) => Math.round((reactions * percentage) / 100);
  return { yes: count(happy_reaction_percentage), no: count(sad_reaction_percentage) };
}

const collectionsOf = (records: object[]): Collection[] =>
  inOrder(lastOfEach(recordsOf(collectionSchema, records)), ({ order }) => order);

/** A collection that is in no help centre does not say its language: then it has the one that others begin with. */
const firstLanguage = (records: object[]): string =>
  recordsOf(z.object({ default_locale: z.string() }), records)[0]?.default_locale ?? '';

function deskSection(
  { id, name, url, parent_id, default_locale, translated_content }: Collection,
  usual: string,
): DeskSection {
  const language = default_locale ?? usual;
  const translations = Object.entries(translated_content ?? {}).flatMap(([tag, value]) => {
    const text = z.object({ name: z.string().min(1) }).safeParse(value);
    return text.success ? [[tag, text.data.name] as const] : [];
  });
  return {
    id,
    names: new Map([...translations, [language, name]]),
    addresses: new Map(url ? [[language, [url]]] : []),
    parent: parent_id,
  };
}
