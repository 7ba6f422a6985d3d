import { existsSync, globSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isPath, pathInside } from '../../path-inside.ts';
import { withoutTopics } from '../../topics-file.ts';
import { hashOf, isAsBrought, readState, type State, statePath, stateText } from '../state.ts';
import { type Former, filesThere, formerArticles, isOrdinary, keyOf } from '../there.ts';
import { writeWhole } from './whole-file.ts';

interface Undone {
  removed: string[];
  /** What stays, for somebody changed it or something else needs it. */
  left: { path: string; reason: string }[];
}

/**
 * Takes back what an import brought and nobody changed since; nothing where there was none. What stays is remembered further:
 * forgotten, it would be brought a second time beside itself.
 */
export function undoImport(content: string, source: string, dryRun: boolean): Undone | undefined {
  const state = readState(content, source);
  if (!state) return undefined;
  const formers = formerArticles(state, filesThere(content));
  const { removable, left } = articlesToRemove(formers);
  const assets = assetsToRemove(content, state, new Set(removable));
  removable.push(...assets.removable);
  left.push(...assets.left);
  if (dryRun) return { removed: removable, left };

  // All of them before the first goes.
  const those = removable.map((path) => pathInside(content, path));
  writeWhole(content, statePath(source), stateText(begun(state, formers)));
  for (const file of those) rmSync(file);
  for (const folder of new Set(removable.map((path) => dirname(path))))
    removeEmpty(content, folder);
  removeTopics(content, state);
  if (left.length > 0)
    writeWhole(content, statePath(source), stateText(whatStays(content, state, { left, formers })));
  else rmSync(join(content, statePath(source)));
  removeEmpty(content, '.import');
  return { removed: removable, left };
}

function whatStays(
  content: string,
  { folder, articles, pictures, lists, topics }: State,
  { left, formers }: Pick<Undone, 'left'> & { formers: ReadonlyMap<string, Former> },
): State {
  const paths = new Set(left.map(({ path }) => path));
  const stays = ({ path }: { path: string }) => paths.has(path);
  const used = new Set(filesThere(content).map(({ topic }) => topic));
  return {
    folder,
    articles: articles.filter(({ id, locale }) => formers.get(keyOf(id, locale))?.is === 'edited'),
    pictures: pictures.filter(stays),
    lists: lists.filter(stays),
    topics: topics.filter(({ topic }) => used.has(topic)),
    failedSearches: [],
  };
}

/** Of an undoing that was stopped nobody is to say that somebody deleted what it took away. */
const begun = (state: State, formers: ReadonlyMap<string, Former>): State => ({
  ...state,
  articles: state.articles.map((entry) => {
    const former = formers.get(keyOf(entry.id, entry.locale));
    return former?.is === 'untouched' ? { ...entry, path: former.file.path, before: '' } : entry;
  }),
});

function articlesToRemove(formers: ReadonlyMap<string, Former>) {
  const removable: string[] = [];
  const left: Undone['left'] = [];
  for (const former of formers.values()) {
    if (former.is === 'untouched') removable.push(former.file.path);
    if (former.is !== 'edited') continue;
    const { path } = former.file;
    const changed = former.isUnsure
      ? 'other than there, and nobody knows since when'
      : 'changed since';
    left.push({ path, reason: isPath(path) ? changed : 'has a name that not every system takes' });
  }
  return { removable, left };
}

/** Of the pictures and lists those that no text leads to that stays, and nobody changed. */
function assetsToRemove(content: string, state: State, removed: ReadonlySet<string>) {
  const removable: string[] = [];
  const left: Undone['left'] = [];
  const staying = textsThatStay(content, removed);
  const pictures = state.pictures.map(({ path }) => path);
  const used = new Map(pictures.map((path) => [path, isShown(path, staying)]));
  const files = [...state.pictures, ...state.lists].filter(({ path }) =>
    existsSync(join(content, path)),
  );
  for (const file of files) {
    const { path } = file;
    if (used.get(path)) left.push({ path, reason: 'what stays leads to it' });
    else if (!isAsBrought(hashOf(readFileSync(join(content, path))), file))
      left.push({ path, reason: 'changed since' });
    else removable.push(path);
  }
  return { removable, left };
}

/** What stays says, by folder: articles, notices, settings. */
function textsThatStay(content: string, without: ReadonlySet<string>): Map<string, string> {
  const paths = globSync(['*.yaml', '*/**/*.{md,mdx,yaml}'], { cwd: content })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !without.has(path) && isOrdinary(join(content, path)));
  return new Map(
    [...Map.groupBy(paths, dirname)].map(([folder, those]) => [
      folder,
      those.map((path) => readFileSync(join(content, path), 'utf8')).join('\n'),
    ]),
  );
}

/** A picture lies beside its article; to a file any text may lead. */
const isShown = (path: string, texts: ReadonlyMap<string, string>): boolean =>
  dirname(path) === 'files'
    ? texts.values().some((text) => text.includes(`/${path}`))
    : (texts.get(dirname(path))?.includes(path.split('/').at(-1) ?? path) ?? false);

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
  else if (after !== before) writeWhole(content, 'topics.yaml', after);
}
