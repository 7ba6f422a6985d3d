import * as z from 'zod';
import type { Desk, DeskArticle, DeskFile, DeskSection } from './export.ts';
import { lastOfEach, mergeArticles, recordsOf } from './records.ts';
import { idsAround, inOrder, nested } from './shelves.ts';
import {
  type Article,
  type Attachment,
  articleSchema,
  attachmentSchema,
  type Category,
  categorySchema,
  recordSchema,
  type Section,
  sectionSchema,
  type Text,
  type Translation,
  translationSchema,
  type Viewers,
} from './zendesk-records.ts';

export const zendesk: Desk = {
  name: 'Zendesk',
  recordSchema,
  read(records) {
    const articles = recordsOf(articleSchema, records);
    const translations = recordsOf(translationSchema, records);
    const sections = recordsOf(sectionSchema, records);
    const around = shelvesAround(sections);
    const viewers = viewersIn(sections);
    const files = filesOf(recordsOf(attachmentSchema, records));
    const namesOf = namesIn(sections, translations);
    const deskSection = (section: Section): DeskSection => {
      const names = namesOf(section.id);
      const { id, parent_section_id: parent } = section;
      return { id, names, addresses: addressesOf(around(section), names), parent };
    };
    return {
      articles: mergeArticles([
        ...articles.flatMap((article) =>
          article.translations.map((text) => deskArticle(article, text, viewers)),
        ),
        ...translations
          .filter(({ source_type }) => source_type === 'Article')
          .map((text) => translated(text, articles, viewers)),
        ...articles.map((article) => deskArticle(article, article, viewers)),
      ]).map((article) => ({ ...article, files: files.get(article.id) ?? [] })),
      sections: sectionsInOrder(sections, recordsOf(categorySchema, records)).map(deskSection),
      failedSearches: [],
      hosts: hostsOf(records),
    };
  },
};

const knownAtSchema = z.object({ url: z.url(), html_url: z.url() });

/** Articles are where the help centre is; its interface, which every record names, is at the desk's own address. */
const hostsOf = (records: object[]): string[] => [
  ...new Set(
    recordsOf(knownAtSchema, records).flatMap(({ url, html_url }) =>
      [url, html_url].map((address) => new URL(address).host),
    ),
  ),
];

function deskArticle(article: Article, text: Text, viewers: ViewersIn): DeskArticle {
  return {
    id: article.id,
    language: text.locale,
    title: text.title,
    summary: '',
    html: text.body,
    section: article.section_id,
    addresses: text.html_url ? [text.html_url] : [],
    withheld: [
      ...(text.draft ? ['a draft there'] : []),
      ...(text.hidden ? ['hidden there'] : []),
      ...viewersOf(article),
      ...viewers(article.section_id),
    ],
    remarks: text.outdated ? ['a translation that was behind its article'] : [],
    order: article.position,
    keywords: article.label_names,
    related: [],
    updated: text.edited_at ?? text.updated_at,
    votes: text.locale === (article.source_locale ?? text.locale) ? votesOf(article) : undefined,
  };
}

/** A translation has the section, the viewers and the labels of its article. */
function translated(text: Translation, articles: Article[], viewers: ViewersIn) {
  const source = articles.find(({ id }) => id === text.source_id);
  if (source) return deskArticle(source, text, viewers);

  const alone = articleSchema.parse({ ...text, id: text.source_id, section_id: 'unknown' });
  const article = deskArticle(alone, text, () => []);
  return { ...article, section: undefined, withheld: [...article.withheld, unknownViewers] };
}

/** By article. */
function filesOf(attachments: Attachment[]): Map<string, DeskFile[]> {
  const below = Map.groupBy(
    attachments.filter(({ inline }) => !inline),
    ({ article_id }) => article_id,
  );
  return new Map(
    [...below].map(([id, those]) => [
      id,
      those.map(({ file_name, content_url }) => ({ name: file_name, address: content_url })),
    ]),
  );
}

const unknownViewers = 'its article is not in the export, so who may read it is unknown';

const viewersOf = ({ user_segment_id, user_segment_ids }: Viewers) =>
  [...new Set([...user_segment_id, ...user_segment_ids])].map(
    (segment) => `only user segment ${segment} may read it`,
  );

/** Why not everybody may read what stands in a section. */
type ViewersIn = (section: string) => string[];

/** A section comes in several languages, of which every one is believed; so are those around it. */
function viewersIn(sections: Section[]): ViewersIn {
  const byId = Map.groupBy(sections, ({ id }) => id);
  return (section) => {
    const around = idsAround(section, (id) =>
      (byId.get(id) ?? []).map(({ parent_section_id }) => parent_section_id),
    );
    const reasons = around.flatMap((id) => byId.get(id)?.flatMap(viewersOf) ?? [unknownSection]);
    return [...new Set(reasons)];
  };
}

const unknownSection = 'its section is not in the export, so who may read it is unknown';

/** Those of all languages together, told as the sum of for and against, and how many there were. */
function votesOf({ vote_sum, vote_count }: Article): DeskArticle['votes'] {
  if (vote_sum === undefined || !vote_count) return undefined;
  return { yes: (vote_count + vote_sum) / 2, no: (vote_count - vote_sum) / 2 };
}

/** Category by category, each section followed by those inside it. */
function sectionsInOrder(sections: Section[], categories: Category[]): Section[] {
  const rank = new Map(
    inOrder(lastOfEach(categories), positionOf).map(({ id }, index) => [id, index]),
  );
  const ordered = inOrder(lastOfEach(sections), positionOf).toSorted(
    (a, b) => (rank.get(a.category_id) ?? rank.size) - (rank.get(b.category_id) ?? rank.size),
  );
  return nested(ordered, ({ parent_section_id }) => parent_section_id);
}

const positionOf = ({ position }: Section | Category) => position;

/**
 * The path of a section and of what it lies in, up to its category. These may have no page here, having no article of their
 * own: then their address leads to the first section inside that has one.
 */
function shelvesAround(sections: Section[]): (section: Section) => string[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return (section) => {
    const around = new Map<string, Section>();
    for (
      let shelf: Section | undefined = section;
      shelf && !around.has(shelf.id) && around.size < deepest;
      shelf = byId.get(shelf.parent_section_id ?? '')
    )
      around.set(shelf.id, shelf);
    return [
      ...[...around.keys()].map((id) => `sections/${id}`),
      `categories/${section.category_id}`,
    ];
  };
}

/** Sections lie five inside each other there at most; an export may say anything. */
const deepest = 20;

const addressesOf = (
  shelves: readonly string[],
  names: DeskSection['names'],
): DeskSection['addresses'] =>
  new Map(
    [...names.keys()].map((language) => [
      language,
      shelves.map((shelf) => `/hc/${language}/${shelf}`),
    ]),
  );

function namesIn(sections: Section[], translations: Translation[]) {
  const translated = Map.groupBy(
    translations.filter(({ source_type }) => source_type === 'Section'),
    ({ source_id }) => source_id,
  );
  const own = Map.groupBy(sections, ({ id }) => id);
  return (section: string): DeskSection['names'] =>
    new Map([
      ...(translated.get(section) ?? []).map(({ locale, title }) => [locale, title] as const),
      ...(own.get(section) ?? []).map(({ locale, name }) => [locale, name] as const),
    ]);
}
