import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  type Locale,
  locales,
  nearestLocale,
} from '../../../../site/languages/registry/locales.ts';
import { importStrings } from '../../../../site/languages/registry/strings.ts';
import type { IsPage } from '../../places/site-pages.ts';
import type { State } from '../../record/state.ts';
import { addTopics } from '../../topics-file.ts';
import { oldAddressClaims } from '../addresses/old-addresses.ts';
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
export function writeTopics({ yaml, articles, sections, topics, fallback, state, isPage }: Order) {
  const used = new Set(articles.map(({ locale, topic }) => `${locale} ${topic}`));
  const nearest = (tag: string) => nearestLocale(tag, locales);
  const named = sections.map((section) => ({
    section,
    id: topics.get(section.id) ?? general,
    names: namesOf(section, fallback, nearest),
  }));
  const before = idsIn(yaml);
  let text = yaml;
  for (const locale of locales) {
    const ofSections = named
      .filter(({ id }) => locales.some((any) => used.has(`${any} ${id}`)))
      .flatMap(({ id, names }) => {
        const name =
          names.get(locale) ?? (used.has(`${locale} ${id}`) && names.size === 0 ? id : '');
        return name ? [{ id, name }] : [];
      });
    const others = used.has(`${locale} ${general}`)
      ? [{ id: general, name: importStrings(locale).general }]
      : [];
    const list = new Map([...ofSections, ...others].map((topic) => [topic.id, topic]));
    if (list.size > 0) text = addTopics(text, [...list.values()], locale);
  }

  const formerly = new Map(state?.topics.map(({ section, added }) => [section, added]));
  const there = idsIn(text);
  const placed = named.filter(({ id }) => there.has(id));
  const isNew = ({ section }: { section: DeskSection }) => !formerly.has(section.id);
  const moved = placed.filter(isNew).flatMap(({ id, section }) =>
    [...section.addresses].flatMap(([tag, addresses]) => {
      const locale = tag === '' ? fallback : nearest(tag);
      return locale && used.has(`${locale} ${id}`) ? [{ id, locale, addresses }] : [];
    }),
  );
  // An address of several sections goes to the first that customers can see.
  const shown = new Set(
    articles.flatMap(({ locale, topic, fields }) => (fields.draft ? [] : [`${locale} ${topic}`])),
  );
  const isHidden = ({ id, locale }: Moved) => !shown.has(`${locale} ${id}`);
  moved.sort((a, b) => Number(isHidden(a)) - Number(isHidden(b)));
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

function idsIn(yaml: string): Set<string> {
  const list: unknown = yaml.trim() ? parseDocument(yaml).contents : undefined;
  return new Set(mapsIn(list).map((item) => String(item.get('id'))));
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
  const claim = oldAddressClaims(taken, isPage);
  for (const { id, locale, addresses } of moved) {
    const item = items.find((topic) => topic.get('id') === id);
    const own = claim(addresses, () => {});
    if (!item || own.length === 0) continue;
    const known: unknown = item.get('redirectFrom');
    const all = isMap(known) ? (known.toJSON() as Record<string, string[]>) : {};
    all[locale] = [...(all[locale] ?? []), ...own];
    item.set('redirectFrom', document.createNode(all, { flow: true }));
  }
  return document.toString({ lineWidth: 0 });
}

function addressesOf(item: YAMLMap): string[] {
  const node: unknown = item.get('redirectFrom');
  return isMap(node) ? Object.values(node.toJSON() as Record<string, string[]>).flat() : [];
}
