import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import type { LeftOut } from '../../losses.ts';
import { foldersAbove, isFolder } from '../../tool/homes.ts';

/** Every file of a folder. A symbolic link is never followed: it may lead out of the folder. */
export function findFiles(folder: string, inside = ''): Found {
  const found: Found = { files: [], leftOut: [], filesSeen: 0 };
  const entries = readdirSync(join(folder, inside), { withFileTypes: true });

  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    const isNamed = !entry.name.includes('\ufffd') || existsSync(join(folder, path));
    const reason = isNamed ? reasonToSkip(entry, inside) : 'a name that is not UTF-8';
    if (reason) {
      const files = isNamed && entry.isDirectory() ? countFiles(join(folder, path)) : 1;
      found.filesSeen += files;
      found.leftOut.push({ file: entry.isDirectory() ? `${path}/` : path, files, reason });
    } else if (entry.isDirectory()) {
      const { files, leftOut, filesSeen } = findFiles(folder, path);
      found.files.push(...files);
      found.leftOut.push(...leftOut);
      found.filesSeen += filesSeen;
    } else {
      found.files.push(path);
      found.filesSeen += 1;
    }
  }
  return found;
}

/** Pictures, or other files, that lie beside the folder or above it, in what tools serve as it is. */
export function filesBeside(folder: string, isOne: (path: string) => boolean): Picture[] {
  return foldersAbove(folder).flatMap((above) =>
    served
      .map((name) => join(above, name))
      .filter((place) => isFolder(place) && !`${folder}/`.startsWith(`${place}/`))
      .flatMap((place) =>
        findFiles(place)
          .files.filter(isOne)
          .map((path) => ({
            path: posix.join(relative(folder, place), path),
            file: join(place, path),
          })),
      ),
  );
}

const served = ['static', 'public', '.gitbook', 'assets'];

export interface Picture {
  /** As the report says it: the path inside the folder, or from it. */
  path: string;
  file: string;
}

interface Found {
  /** Paths inside the folder, with `/`, sorted. */
  files: string[];
  leftOut: LeftOut[];
  /** Also those in folders that were not opened. */
  filesSeen: number;
}

function reasonToSkip(entry: Dirent, inside: string): string | undefined {
  if (entry.isSymbolicLink()) return 'a symbolic link';
  if (!entry.isFile() && !entry.isDirectory()) return 'not an ordinary file';
  // GitBook and others keep the pictures of articles there.
  if (entry.isDirectory() && /^\.(gitbook|vuepress|attachments)$/.test(entry.name))
    return undefined;
  if (entry.name.startsWith('.')) return 'hidden';
  if (entry.isDirectory() && entry.name === 'node_modules') return 'packages, not content';
  if (entry.isDirectory() && entry.name === 'versioned_docs')
    return 'earlier versions of the same articles';
  if (/^version-/.test(entry.name) && /docusaurus-plugin-content-docs[^/]*$/.test(inside))
    return 'earlier versions of the same articles';
  if (entry.isDirectory() && inside === '' && /^(archetypes|scaffolds)$/.test(entry.name))
    return 'templates for new articles';
  return undefined;
}

function countFiles(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() && existsSync(path) ? countFiles(path) : 1;
    })
    .reduce((sum, files) => sum + files, 0);
}
