import {
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathInside } from '../write-import.ts';
import { filesThere, formerArticles } from './places/there.ts';
import { withoutTopics } from './places/topics.ts';
import { hashOf, readState, type State, statePath } from './state.ts';

interface Undone {
  removed: string[];
  /** What stays, for somebody changed it or something else needs it. */
  left: { path: string; reason: string }[];
}

/** Takes back what an import brought and nobody changed since; nothing where there was none. */
export function undoImport(content: string, source: string, dryRun: boolean): Undone | undefined {
  const state = readState(content, source);
  if (!state) return undefined;
  const { removable, left } = articlesToRemove(content, state);
  const staying = articleTexts(content, new Set(removable));
  const pictures = state.pictures.map(({ path }) => path);
  const used = new Map(pictures.map((path) => [path, isShown(path, staying)]));
  const files = [...state.pictures, ...state.lists].filter(({ path }) =>
    existsSync(join(content, path)),
  );
  for (const { path, hash } of files) {
    if (used.get(path)) left.push({ path, reason: 'an article that stays shows it' });
    else if (hashOf(readFileSync(join(content, path))) !== hash)
      left.push({ path, reason: 'changed since' });
    else removable.push(path);
  }
  if (dryRun) return { removed: removable, left };

  for (const path of removable) rmSync(pathInside(content, path));
  for (const folder of new Set(removable.map((path) => dirname(path))))
    removeEmpty(content, folder);
  removeTopics(content, state);
  rmSync(join(content, statePath(source)));
  removeEmpty(content, '.import');
  return { removed: removable, left };
}

function articlesToRemove(content: string, state: State) {
  const removable: string[] = [];
  const left: Undone['left'] = [];
  for (const former of formerArticles(state, filesThere(content)).values()) {
    if (former.is === 'untouched') removable.push(former.file.path);
    if (former.is === 'edited') left.push({ path: former.file.path, reason: 'changed since' });
  }
  return { removable, left };
}

/** What the articles say that stay, by folder. */
function articleTexts(content: string, without: ReadonlySet<string>): Map<string, string> {
  const paths = globSync('articles/*/*/*.{md,mdx}', { cwd: content })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !without.has(path));
  return new Map(
    [...Map.groupBy(paths, dirname)].map(([folder, those]) => [
      folder,
      those.map((path) => readFileSync(join(content, path), 'utf8')).join('\n'),
    ]),
  );
}

const isShown = (path: string, texts: ReadonlyMap<string, string>): boolean =>
  texts.get(dirname(path))?.includes(path.split('/').at(-1) ?? path) ?? false;

/** The folder, and those around it, where nothing is left in them. */
function removeEmpty(content: string, folder: string): void {
  const whole = join(content, folder);
  if (folder === '.' || !existsSync(whole) || readdirSync(whole).length > 0) return;
  rmdirSync(whole);
  removeEmpty(content, dirname(folder));
}

function removeTopics(content: string, { topics }: State): void {
  const path = join(content, 'topics.yaml');
  if (!existsSync(path)) return;
  const used = new Set(filesThere(content).map(({ topic }) => topic));
  const unused = topics.filter(({ topic, added }) => added && !used.has(topic));
  const before = readFileSync(path, 'utf8');
  const after = withoutTopics(before, new Set(unused.map(({ topic }) => topic)));
  if (after === '') rmSync(path);
  else if (after !== before) writeFileSync(path, after);
}
