import { importsInto, readState, stateFault } from './state.ts';
import { type Former, fileOf, formerArticles, keyOf, type ThereFile } from './there.ts';

interface Ground {
  content: string;
  source: string;
  /** Of a folder where it lies, seen from the content folder. */
  where?: string | undefined;
  there: readonly ThereFile[];
}

interface Others {
  /** Files that other imports brought. */
  ofOthers: ReadonlySet<string>;
  /** Those of them that are no articles of this import. */
  apart: ReadonlySet<string>;
  /** What became of articles of a folder around this one or inside it, by id and language as this import calls them. */
  shared: ReadonlyMap<string, Former>;
}

/** What other imports brought into a content folder. A folder and one inside it have articles in common. */
export function otherImports({ content, source, where, there }: Ground): Others {
  const ofOthers = new Set<string>();
  const apart = new Set<string>();
  const shared = new Map<string, Former>();
  for (const name of importsInto(content)) {
    if (name === source || stateFault(content, name) !== undefined) continue;
    const state = readState(content, name);
    const formers = formerArticles(state, there);
    const idHere = isAlike(name, source) ? idsBetween(state?.folder, where) : undefined;
    for (const former of formers.values()) {
      const path = fileOf(former)?.path;
      if (path === undefined) continue;
      ofOthers.add(path);
      if (!idHere) apart.add(path);
    }
    for (const { id, locale } of (idHere && state?.articles) ?? []) {
      const former = formers.get(keyOf(id, locale));
      const own = idHere?.(id);
      if (own !== undefined && former) shared.set(keyOf(own, locale), asFound(former));
    }
  }
  return { ofOthers, apart, shared };
}

/** Folders of Markdown, or of pages. */
const isAlike = (name: string, source: string): boolean =>
  name.split('-')[0] === source.split('-')[0];

/** How a folder calls what another calls by an id; nothing where neither lies inside the other. */
function idsBetween(
  there: string | undefined,
  here: string | undefined,
): ((id: string) => string | undefined) | undefined {
  if (there === undefined || here === undefined) return undefined;
  const [around, inside] = [`${there}/`, `${here}/`];
  if (inside.startsWith(around)) {
    const before = inside.slice(around.length);
    return (id) => (id.startsWith(before) ? id.slice(before.length) : undefined);
  }
  if (!around.startsWith(inside)) return undefined;
  const before = around.slice(inside.length);
  return (id) => before + id;
}

/** The other import brings it up to date. */
const asFound = (former: Former): Former =>
  former.is === 'gone' ? former : { is: 'found', file: former.file, isFound: true };
