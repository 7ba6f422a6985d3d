import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { distance } from '../../../search/edit-distance.ts';
import { pictureEndings } from '../../brand/files.ts';
import { contentFolder } from '../../folder.ts';
import type { Mistake } from '../../yaml/parse.ts';

/** What nothing reads, by its name, its place or its kind: what it says would be missing without a word. */
export const unreadFiles = (): Mistake[] =>
  entriesOfContent().flatMap(({ path, kind }) => {
    const message = advice[kind](path);
    return message
      ? [{ file: relative('.', join(contentFolder, path)), line: 1, key: '', message }]
      : [];
  });

type Kind = 'file' | 'folder' | 'link' | 'link to a folder' | 'link to nothing';

const advice: Record<Kind, (path: string) => string | undefined> = {
  file: misnamed,
  folder: (path) =>
    isNamedAsFile(path)
      ? 'It is a folder, where a file belongs: nothing reads it.'
      : misnamedRoom(path),
  link: (path) =>
    path.startsWith('brand/')
      ? 'It is a link, which nothing follows: put the file itself here.'
      : misnamed(path),
  'link to a folder': () => 'It is a link, which nothing follows: put the folder itself here.',
  'link to nothing': () => 'It is a link that leads nowhere: put the file itself here.',
};

const settings = ['site', 'topics', 'words', 'questions'];

const rooms = ['articles', 'brand', 'files', 'notices', 'privacy', 'strings'];

function misnamed(path: string): string | undefined {
  const name = nameToRead(path);
  return name && name !== path ? `Name it ${name}: as it is, nothing reads it.` : undefined;
}

/** How a file would have to be called to be read; nothing where it is none of those that are. */
function nameToRead(path: string): string | undefined {
  const [room] = path.split('/');
  const [stem = '', ...endings] = basename(path).split('.');
  const ending = endings.join('.').replace(/\.txt$/i, '');
  if (room === 'notices')
    return /^notices\/[^/]+\.ya?ml$/.test(path) ? path : `notices/${stem}.yaml`;
  if (room === 'articles' || room === 'privacy') {
    if (/^(?:markdown|mdown|mkdn?)$/i.test(ending)) return `${dirname(path)}/${stem}.md`;
    return /^mdx?$/i.test(ending) ? `${dirname(path)}/${stem}.${ending.toLowerCase()}` : undefined;
  }
  const isSettings = room === path && /^(?:ya?ml|json)$/i.test(ending);
  const meant = isSettings && nearly(stem, settings);
  return meant ? `${meant}.yaml` : undefined;
}

/** A folder beside the settings that is all but called as one that is read. */
function misnamedRoom(path: string): string | undefined {
  const room = nearly(path, rooms);
  if (path.includes('/') || room === undefined || room === path) return undefined;
  return `Name it ${room}: as it is, nothing reads it.`;
}

/** The name that a word is but for its capitals and one letter. */
const nearly = (word: string, names: readonly string[]) =>
  names.find((name) => distance(word.toLowerCase(), name) <= 1);

/** `en.mdx` is a file's name, and in the brand `logo.svg`. */
const isNamedAsFile = (path: string) =>
  /\.(?:mdx?|ya?ml)$/i.test(path) ||
  (/^brand\/[^/]+$/.test(path) && pictureEndings.some((ending) => path.endsWith(ending)));

/** All but what an editor or a system keeps for itself. */
const entriesOfContent = (): { path: string; kind: Kind }[] =>
  existsSync(contentFolder)
    ? readdirSync(contentFolder, { recursive: true, withFileTypes: true })
        .map((entry) => ({ path: pathOf(entry), kind: kindOf(entry) }))
        .filter(
          ({ path }) =>
            !/(?:^|\/)\.|(?:~|\.(?:bak|orig|swp|tmp)|Thumbs\.db|desktop\.ini)$/i.test(path),
        )
        .sort((a, b) => (a.path < b.path ? -1 : 1))
    : [];

const pathOf = ({ parentPath, name }: Dirent) =>
  relative(contentFolder, join(parentPath, name)).replaceAll('\\', '/');

function kindOf(entry: Dirent): Kind {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'folder' : 'file';
  const target = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false });
  if (!target) return 'link to nothing';
  return target.isDirectory() ? 'link to a folder' : 'link';
}
