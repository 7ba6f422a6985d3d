import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  type Locale,
  locales,
  nearestLocale,
} from '../../../../site/languages/registry/locales.ts';
import { importStrings } from '../../../../site/languages/registry/strings.ts';
import type { IsPage } from '../../places/addresses/site-pages.ts';
import type { State } from '../../record/state.ts';
import { addTopics, topicIds } from '../../topics-file.ts';
import { nearestTopics } from '../addresses/nearest-topics.ts';
import { deskAddressClaims } from '../addresses/old-addresses.ts';
import type { DeskSection } from '../exports/export.ts';
import type { PreparedArticle } from '../prepare.ts';
import { general, namesOf } from './articles.ts';

interface Order {
  /** `topics.yaml` as it is. */
  yaml: string;
  articles: readonly PreparedArticle[];
  sections: readonly DeskSection[];
  topics: ReadonlyMap<string, string>;
  fallback: Locale | undefined;
  state: State | undefined;
  isPage: IsPage;
}

/** `topics.yaml` with the topics that articles are in, in the order of the desk, and with their old addresses. */
export function writeTopics(order: Order) {
  const { yaml, state, isPage } = order;
  const named = namedSections(order);
  const before = topicIds(yaml);
  const text = withTopics(named, order);

  const formerly = new Map(state?.topics.map(({ section, added }) => [section, added]));
  const there = topicIds(text);
  const placed = named.filter(({ id }) => there.has(id));
  const written = new Set(
    state?.topics.filter(({ isBegun }) => !isBegun).map(({ section }) => section),
  );
  const isNew = ({ section }: NamedSection) => !written.has(section.id);
  const moved = movedSections(named.filter(isNew), there, order);
  return {
    text: moved.length > 0 ? withAddresses(text, moved, isPage) : text,
    added: [...there].filter((id) => !before.has(id)),
    state: [
      ...placed.map(({ section, id }) => ({ section: section.id, topic: id })),
      ...(there.has(general) ? [{ section: '', topic: general }] : []),
    ].map((entry) => ({
      ...entry,
      added: formerly.get(entry.section) ?? !before.has(entry.topic),
    })),
  };
}

interface NamedSection {
  section: DeskSection;
  /** Of its own topic. */
  id: string;
  names: ReturnType<typeof namesOf>;
}

const nearestOf = (tag: string) => nearestLocale(tag, locales);

const namedSections = ({ sections, topics, fallback }: Order): NamedSection[] =>
  sections.map((section) => ({
    section,
    id: topics.get(section.id) ?? general,
    names: namesOf(section, fallback, nearestOf),
  }));

/**
 * With the topics that articles are in. One with an old address and without an article anywhere near is declared too: until it
 * has an article, its address leads to all topics.
 */
function withTopics(named: readonly NamedSection[], order: Order): string {
  const { yaml, articles, sections, topics } = order;
  const used = new Set(articles.map(({ locale, topic }) => `${locale} ${topic}`));
  const isUsed = (id: string) => locales.some((any) => used.has(`${any} ${id}`));
  const nearest = nearestTopics(sections, topics, isUsed);
  const isAlone = ({ section }: NamedSection) =>
    nearest(section.id) === undefined && section.addresses.size > 0;
  const declared = named.filter((section) => isUsed(section.id) || isAlone(section));
  let text = yaml;
  for (const locale of locales) {
    const ofSections = declared.flatMap(({ id, names }) => {
      const name = names.get(locale) ?? (used.has(`${locale} ${id}`) && names.size === 0 ? id : '');
      return name ? [{ id, name }] : [];
    });
    const others = used.has(`${locale} ${general}`)
      ? [{ id: general, name: importStrings(locale).general }]
      : [];
    const list = new Map([...ofSections, ...others].map((topic) => [topic.id, topic]));
    if (list.size > 0) text = addTopics(text, [...list.values()], locale);
  }
  return text;
}

/** Where the address of each section leads: an address of several goes to the first that customers can see. */
function movedSections(
  named: readonly NamedSection[],
  there: ReadonlySet<string>,
  { articles, sections, topics, fallback }: Order,
): Moved[] {
  const namesOfTopics = (those: Order['articles']) =>
    new Set(those.map(({ locale, topic }) => `${locale} ${topic}`));
  const used = namesOfTopics(articles);
  const shown = namesOfTopics(articles.filter(({ fields }) => !fields.draft));
  const isUsed = (id: string) => locales.some((any) => used.has(`${any} ${id}`));
  const near = (isThere: (topic: string) => boolean) => nearestTopics(sections, topics, isThere);
  const nearest = new Map(
    locales.map((locale) => [
      locale,
      [shown, used].map((those) => near((topic) => those.has(`${locale} ${topic}`))),
    ]),
  );
  const anywhere = near(isUsed);

  return named
    .flatMap(({ section, id: own }) =>
      [...section.addresses].flatMap(([tag, addresses]) => {
        const locale = tag === '' ? fallback : nearestOf(tag);
        if (locale === undefined) return [];
        // Its drafts may be published one day: then it has its page.
        const isOwn = used.has(`${locale} ${own}`);
        const ways = isOwn ? [] : [...(nearest.get(locale) ?? []), anywhere];
        const id = ways.map((way) => way(section.id)).find((topic) => topic !== undefined) ?? own;
        const rank = Number(!isOwn) + 2 * Number(!shown.has(`${locale} ${id}`));
        return there.has(id) ? [{ id, locale, addresses, rank }] : [];
      }),
    )
    .toSorted((a, b) => a.rank - b.rank);
}

const mapsIn = (list: unknown): YAMLMap[] =>
  isSeq(list) ? (list as YAMLSeq).items.filter((item) => isMap(item)) : [];

interface Moved {
  id: string;
  locale: Locale;
  addresses: string[];
}

function withAddresses(yaml: string, moved: readonly Moved[], isPage: IsPage): string {
  const document: Document = parseDocument(yaml);
  const items = mapsIn(document.contents);
  const taken = items.flatMap((item) => addressesOf(item));
  const claim = deskAddressClaims(taken, isPage);
  const claimed = moved.map((one) => ({ ...one, own: claim(one.addresses, () => {}) }));
  // One topic may have the addresses of thousands of sections: its list is made once.
  for (const [id, those] of Map.groupBy(claimed, ({ id }) => id)) {
    const item = items.find((topic) => topic.get('id') === id);
    if (!item || those.every(({ own }) => own.length === 0)) continue;
    const known: unknown = item.get('redirectFrom');
    const all = isMap(known) ? (known.toJSON() as Record<string, string[]>) : {};
    for (const [locale, same] of Map.groupBy(those, ({ locale }) => locale))
      all[locale] = [...(all[locale] ?? []), ...same.flatMap(({ own }) => own)];
    item.set('redirectFrom', document.createNode(all, { flow: true }));
  }
  return document.toString({ lineWidth: 0 });
}

function addressesOf(item: YAMLMap): string[] {
  const node: unknown = item.get('redirectFrom');
  return isMap(node) ? Object.values(node.toJSON() as Record<string, string[]>).flat() : [];
}
