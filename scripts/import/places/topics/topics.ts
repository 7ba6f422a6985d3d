import { isFileName, shortSlug } from '../../../../worker/contract/slugs.ts';
import { readableSlug, roomForNumber } from '../../../addresses/readable.ts';
import { isFolderPage } from '../front-page.ts';

export interface Topic {
  id: string;
  /** The folder's own name. */
  folder: string;
  /** As the navigation calls it. */
  name?: string;
}

/** The topic of each file: the heading above it in the navigation, else its folder. No new one has a name that is taken. */
export function topicsOf(
  paths: readonly string[],
  groups: ReadonlyMap<string, string> = new Map(),
  reserved: ReadonlySet<string> = new Set(),
): Map<string, Topic> {
  const byFolder = folderTopics(paths, reserved);
  const members = Map.groupBy([...groups.keys()], (path) => groups.get(path) as string);
  const homes = [...members].map(([label, files]) => {
    const folders = new Set(files.map((path) => byFolder.get(path)?.id ?? 'general'));
    return { label, home: folders.size === 1 ? [...folders][0] : undefined };
  });
  // A folder is a group's own where no other group has files in it.
  const isOwn = (home: string | undefined) =>
    home !== undefined &&
    home !== 'general' &&
    [...groups].every(
      ([path, label]) =>
        byFolder.get(path)?.id !== home ||
        homes.find((group) => group.home === home)?.label === label,
    );
  const taken = new Set([...reserved, ...[...byFolder.values()].map(({ id }) => id)]);
  const topics = new Map(
    homes.map(({ label, home }): [string, Topic] => {
      const id = isOwn(home) ? (home as string) : freeId(label, taken);
      taken.add(id);
      return [label, { id, folder: '', name: label }];
    }),
  );
  const byId = new Map([...topics.values()].map((topic) => [topic.id, topic]));
  return new Map(
    paths.map((path) => {
      const folder = byFolder.get(path) as Topic;
      return [path, topics.get(groups.get(path) ?? '') ?? byId.get(folder.id) ?? folder];
    }),
  );
}

function freeId(label: string, taken: ReadonlySet<string>): string {
  const name = idOf([label]);
  return name !== '' && isFileName(name) && !taken.has(name)
    ? name
    : freeNumber(name || 'topic', taken);
}

/**
 * The topic of each file. Folders that hold everything do not count. Of the rest, the first two levels do: a
 * file in `a/` belongs to `a`, in `a/b/` and anything deeper to `b`; a file beside the folders to `general`.
 * A group `a` with files of its own and a single section is one topic with it, and a section that is a single page of its
 * folder, `a/b/index.md`, is an article of `a`. When two groups have a section of one name, or a
 * section is called `general`, the group stands before it.
 */
function folderTopics(paths: readonly string[], reserved: ReadonlySet<string>): Map<string, Topic> {
  const shared = sharedDepth(paths);
  const levels = paths.map((path) => path.split('/').slice(shared, -1).slice(0, 2));
  const sections = new Map(
    paths.map((path, index) => {
      const section = withoutOnlySection(levels[index] ?? [], levels);
      const isPage = isFolderPage(path) && isAlone(section, levels);
      return [path, isPage ? section.slice(0, 1) : section] as const;
    }),
  );
  const ids = sectionIds([...sections.values()], reserved);

  return new Map(
    [...sections].map(([path, section]) => {
      const id = ids.get(section.join('/')) ?? 'general';
      return [path, { id, folder: section.at(-1) ?? '' }];
    }),
  );
}

function sharedDepth(paths: readonly string[]): number {
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

/** Whether a section of a group has one file. */
function isAlone([group, section]: string[], levels: string[][]): boolean {
  const beside = levels.filter(([other, name]) => other === group && name === section);
  return section !== undefined && beside.length === 1;
}

function sectionIds(sections: string[][], reserved: ReadonlySet<string>): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set(['general', ...reserved]);
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

function idOf(section: readonly string[]): string {
  const slugs = section.map((name) => readableSlug(name)).filter(Boolean);
  return shortSlug(slugs.join('-'), roomForNumber);
}

function freeNumber(name: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
