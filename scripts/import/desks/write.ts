import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { ContentFile } from '../../begin/content.ts';
import { pathInside } from '../path-inside.ts';
import { hashOf, isAsBrought, type State, statePath, stateText } from '../record/state.ts';
import { reportPage } from '../report/page.ts';
import { fillFolder } from '../write-import.ts';
import type { DeskImport } from './gather.ts';

export const reportFiles = { page: 'import-report.html', data: 'import-report.json' };

interface Where {
  content: string;
  /** What a content folder needs beside articles. */
  beginning: readonly ContentFile[];
  source: string;
  before: State | undefined;
}

/**
 * Writes an import into a content folder. Where nothing is new, nothing is written, and the last report stays. What is brought is
 * remembered first, so that the next import of one that was stopped knows its own files and goes on.
 */
export function writeDeskImport(done: DeskImport, { content, beginning, source, before }: Where) {
  const { topics, state, report } = done;
  mkdirSync(content, { recursive: true });
  fillFolder(content, beginning);
  const pictures = done.pictures.filter(isNewPicture);
  const texts = done.texts.filter(
    ({ path, text, replaces }) => replaces !== undefined || isNew(path, text),
  );
  const isChanged =
    pictures.length + texts.length > 0 ||
    (topics !== '' && isNew('topics.yaml', topics)) ||
    isNew(statePath(source), stateText(state));
  if (!isChanged) return { isChanged };

  write(statePath(source), stateText(begun()));
  for (const { path, file } of pictures) {
    mkdirSync(dirname(pathInside(content, path)), { recursive: true });
    copyFileSync(file, pathInside(content, path));
  }
  for (const { path, text, replaces } of texts) {
    write(path, text);
    if (replaces !== undefined) rmSync(pathInside(content, replaces), { force: true });
  }
  if (topics !== '') write('topics.yaml', topics);
  write(reportFiles.page, reportPage(report));
  write(reportFiles.data, `${JSON.stringify(report, null, 1)}\n`);
  write(statePath(source), stateText(state));
  return { isChanged };

  /** With what lies now where something is to be written. Topics are known once they are there. */
  function begun(): State {
    const places = new Map([
      ...texts.map(({ path, replaces }) => [path, replaces ?? path] as const),
      ...pictures.map(({ path }) => [path, path] as const),
    ]);
    const withBefore = <Entry extends { path: string }>(entry: Entry) => {
      const place = places.get(entry.path);
      return place === undefined ? entry : { ...entry, before: hashAt(place) ?? '' };
    };
    return {
      ...state,
      articles: state.articles.map(withBefore),
      pictures: state.pictures.map(withBefore),
      lists: state.lists.map(withBefore),
      topics: before?.topics ?? [],
    };
  }

  /** A picture that somebody put in the place of one that was brought stays. */
  function isNewPicture({ path, hash }: { path: string; hash: string }): boolean {
    const there = hashAt(path);
    const brought = before?.pictures.find((picture) => picture.path === path);
    return (
      there === undefined ||
      (there !== hash && brought !== undefined && isAsBrought(there, brought))
    );
  }

  function isNew(path: string, text: string): boolean {
    return hashAt(path) !== hashOf(text);
  }

  function hashAt(path: string): string | undefined {
    const whole = pathInside(content, path);
    return existsSync(whole) ? hashOf(readFileSync(whole)) : undefined;
  }

  /** Whole or not at all: half a text would look as if somebody had changed it. */
  function write(path: string, text: string): void {
    const whole = pathInside(content, path);
    const beside = pathInside(content, '.import/being-written');
    mkdirSync(dirname(whole), { recursive: true });
    mkdirSync(dirname(beside), { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, whole);
  }
}
