import { isFileName, maxSlugLength, shortSlug, slugOf } from '../../../worker/contract/slugs.ts';

export interface Topic {
  id: string;
  /** The folder's own name. */
  folder: string;
}

/**
 * The topic of each file. Folders that hold everything do not count. Of the rest, the first two levels do: a
 * file in `a/` belongs to `a`, in `a/b/` and anything deeper to `b`; a file beside the folders to `general`.
 * A group `a` with files of its own and a single section is one topic with it. When two groups have a section of one name, or a
 * section is called `general`, the group stands before it.
 */
export function topicsOf(paths: string[]): Map<string, Topic> {
  const shared = sharedDepth(paths);
  const levels = paths.map((path) => path.split('/').slice(shared, -1).slice(0, 2));
  const sections = new Map(
    paths.map((path, index) => [path, withoutOnlySection(levels[index] ?? [], levels)] as const),
  );
  const ids = sectionIds([...sections.values()]);

  return new Map(
    [...sections].map(([path, section]) => {
      const id = ids.get(section.join('/')) ?? 'general';
      return [path, { id, folder: section.at(-1) ?? '' }];
    }),
  );
}

function sharedDepth(paths: string[]): number {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const differs = first.findIndex((folder, depth) => others.some((path) => path[depth] !== folder));
  // One single folder is a topic of its own.
  return differs === -1 ? Math.max(0, first.length - 1) : differs;
}

function withoutOnlySection([group, section]: string[], levels: string[][]): string[] {
  if (group === undefined) return [];
  const names = new Set(levels.filter(([other]) => other === group).map(([, name]) => name));
  const isOnly = names.size === 2 && names.has(undefined);
  return section === undefined || isOnly ? [group] : [group, section];
}

function sectionIds(sections: string[][]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set(['general']);
  for (const section of sections) {
    const key = section.join('/');
    if (section.length === 0 || ids.has(key)) continue;
    const names = [section.slice(-1), section].map(idOf);
    const free =
      names.find((name) => isFileName(name) && !taken.has(name)) ??
      freeNumber(names[0] || 'topic', taken);
    ids.set(key, free);
    taken.add(free);
  }
  return ids;
}

/** With room for a number. */
function idOf(section: readonly string[]): string {
  const slugs = section.map((name) => slugOf(name)).filter(Boolean);
  return shortSlug(slugs.join('-'), maxSlugLength - 5);
}

function freeNumber(name: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
