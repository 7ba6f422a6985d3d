import type { Literal } from './literals.ts';

/** A line of the old site's navigation. */
export interface NavEntry {
  label: string;
  /** A path, an address or an id of an article; a heading above others may have none. */
  target: string | undefined;
  children: NavEntry[];
}

/** Sidebars of Docusaurus: ids, and categories of them. */
export function docusaurusNav(value: Literal): NavEntry[] {
  if (typeof value === 'string') return [{ label: '', target: value, children: [] }];
  if (Array.isArray(value)) return value.flatMap(docusaurusNav);
  if (!isRecord(value)) return [];
  const { type, label, items, id, link } = value;
  if (typeof type !== 'string')
    return Object.entries(value).map(([name, inner]) =>
      entry(name, undefined, docusaurusNav(inner)),
    );
  if (type === 'category') {
    const page = isRecord(link) ? text(link['id']) : undefined;
    return [entry(text(label) ?? '', page, docusaurusNav(items))];
  }
  return type === 'doc' || type === 'ref' ? [entry(text(label) ?? '', text(id), [])] : [];
}

/** Every sidebar is a tree of its own, whose name nobody sees. */
export const docusaurusSidebars = (value: Literal): NavEntry[] =>
  isRecord(value) ? Object.values(value).flatMap(docusaurusNav) : [];

/** Sidebars of VitePress and VuePress: `{ text, link, items }`, by addresses or in one list. */
export function vitepressNav(value: Literal): NavEntry[] {
  if (Array.isArray(value)) return value.flatMap(vitepressNav);
  if (!isRecord(value)) return [];
  const { text: label, link, items, children } = value;
  if (typeof label !== 'string' && typeof link !== 'string' && !Array.isArray(items))
    return Object.values(value).flatMap(vitepressNav);
  return [entry(text(label) ?? '', text(link), vitepressNav(items ?? children))];
}

/** The `nav` of MkDocs and of `.pages`: `- Label: path`, `- path`, `- Label: [ … ]`. */
export function mkdocsNav(value: unknown): NavEntry[] {
  if (typeof value === 'string') return [entry('', value, [])];
  if (Array.isArray(value)) return value.flatMap(mkdocsNav);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([label, inner]) =>
    typeof inner === 'string' ? entry(label, inner, []) : entry(label, undefined, mkdocsNav(inner)),
  );
}

const entry = (label: string, target: string | undefined, children: NavEntry[]): NavEntry => ({
  label,
  target,
  children,
});

const isRecord = (value: Literal): value is { [key: string]: Literal } =>
  typeof value === 'object' && !Array.isArray(value);

const text = (value: Literal) => (typeof value === 'string' ? value : undefined);
