import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { contentFolder } from '../folder.ts';
import type { Mistake } from '../yaml/parse.ts';

/** Files whose name or place is such that nothing reads them: what they say would be missing without a word. */
export const unreadFiles = (): Mistake[] =>
  filesOfContent().flatMap((path) => {
    const name = nameToRead(path);
    if (!name || name === path) return [];
    const message = `Name it ${name}: as it is, nothing reads it.`;
    return [{ file: relative('.', join(contentFolder, path)), line: 1, key: '', message }];
  });

const settings = ['site', 'topics', 'words', 'questions'];

/** How a file would have to be called to be read; nothing where it is none of those that are. */
function nameToRead(path: string): string | undefined {
  const [room] = path.split('/');
  const [stem = '', ...endings] = basename(path).split('.');
  const ending = endings.join('.').replace(/\.txt$/i, '');
  if (room === 'notices')
    return /^notices\/[^/]+\.ya?ml$/.test(path) ? path : `notices/${stem}.yaml`;
  if (room === 'articles' || room === 'privacy')
    return /^mdx?$/i.test(ending) ? `${dirname(path)}/${stem}.${ending.toLowerCase()}` : undefined;
  const isSettings =
    room === path && /^ya?ml$/i.test(ending) && settings.includes(stem.toLowerCase());
  return isSettings ? `${stem.toLowerCase()}.yaml` : undefined;
}

/** All but what an editor or a system keeps for itself. */
const filesOfContent = (): string[] =>
  existsSync(contentFolder)
    ? readdirSync(contentFolder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(contentFolder, join(entry.parentPath, entry.name)))
        .map((path) => path.replaceAll('\\', '/'))
        .filter(
          (path) => !/(?:^|\/)\.|(?:~|\.(?:bak|orig|swp|tmp)|Thumbs\.db|desktop\.ini)$/i.test(path),
        )
        .sort()
    : [];
