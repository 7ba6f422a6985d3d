import { statesIn } from '../state.ts';
import { type Former, fileOf, formerArticles, keyOf, type ThereFile } from '../there.ts';

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
  /** What lies under the same id and language in other folders, which may be another article. */
  sameId: ReadonlyMap<string, readonly Found[]>;
}

type Found = Extract<Former, { is: 'found' }>;

/** What other imports brought into a content folder. A folder and one inside it have articles in common. */
export function otherImports({ content, source, where, there }: Ground): Others {
  const ofOthers = new Set<string>();
  const apart = new Set<string>();
  const shared = new Map<string, Former>();
  const sameId = new Map<string, Found[]>();
  for (const [name, state] of statesIn(content)) {
    if (name === source) continue;
    const formers = formerArticles(state, there);
    const areAlike = isAlike(name, source);
    const idHere = areAlike ? idsBetween(state.folder, where) : undefined;
    for (const [key, former] of formers) {
      const file = fileOf(former);
      if (!file) continue;
      ofOthers.add(file.path);
      if (!idHere) apart.add(file.path);
      if (areAlike && !idHere) sameId.set(key, [...(sameId.get(key) ?? []), foundIn(name, file)]);
    }
    for (const { id, locale } of idHere ? state.articles : []) {
      const former = formers.get(keyOf(id, locale));
      const own = idHere?.(id);
      if (own !== undefined && former) shared.set(keyOf(own, locale), asFound(former, name));
    }
  }
  return { ofOthers, apart, shared, sameId };
}

/** Folders of Markdown, or of pages. */
export const isAlike = (name: string, source: string): boolean =>
  name.split('-')[0] === source.split('-')[0];

/** How a folder calls what another calls by an id; nothing where neither lies inside the other. */
export function idsBetween(
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
const asFound = (former: Former, name: string): Former =>
  former.is === 'gone' ? former : foundIn(name, former.file);

const foundIn = (name: string, file: ThereFile): Found => ({
  is: 'found',
  file,
  foundBy: `brought by ${name}`,
});
