import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentFile } from '../../../begin/content.ts';
import { pathInside } from '../../path-inside.ts';
import { hashOf, isAsBrought, type State, statePath, stateText } from '../state.ts';
import { copyWhole, writeWhole } from './whole-file.ts';

/** What an import has worked out. Paths are inside the content folder. */
export interface Brought {
  /** What is remembered once everything is written. */
  state: State;
  /** What a text replaces is the same article with another ending. */
  texts: { path: string; text: string; replaces?: string | undefined }[];
  /** `file` is where a picture waits; a text is written in its place. */
  pictures: { path: string; file: string; hash: string; text?: string | undefined }[];
  /** `topics.yaml`; empty where there is none. */
  topics: string;
}

interface Where {
  content: string;
  /** What a content folder needs beside articles. */
  beginning: readonly ContentFile[];
  source: string;
  before: State | undefined;
}

/**
 * Writes an import into a content folder. Where nothing is new, nothing is written. What is brought is remembered
 * first, so that the next import of one that was stopped knows its own files and goes on.
 */
export function writeBrought(brought: Brought, where: Where): { isChanged: boolean } {
  const { content, beginning, source } = where;
  const { topics, state } = brought;
  fillFolder(content, beginning);
  const isNew = (path: string, text: string) => hashAt(content, path) !== hashOf(text);
  const pictures = brought.pictures.filter((picture) => isNewPicture(picture, where));
  const texts = brought.texts.filter(
    ({ path, text, replaces }) => replaces !== undefined || isNew(path, text),
  );
  const isChanged =
    pictures.length + texts.length > 0 ||
    (topics !== '' && isNew('topics.yaml', topics)) ||
    isNew(statePath(source), stateText(state));
  if (!isChanged) return { isChanged };

  writeWhole(content, statePath(source), stateText(begun(state, { pictures, texts }, where)));
  writeFiles(content, { pictures, texts });
  if (topics !== '') writeWhole(content, 'topics.yaml', topics);
  writeWhole(content, statePath(source), stateText(state));
  return { isChanged };
}

type Files = Pick<Brought, 'pictures' | 'texts'>;

function writeFiles(content: string, { pictures, texts }: Files): void {
  for (const { path, file, text } of pictures)
    if (text === undefined) copyWhole(content, path, file);
    else writeWhole(content, path, text);
  for (const { path, text, replaces } of texts) {
    // First its name, so that at no moment it lies there twice, or not at all.
    if (replaces !== undefined) rename(content, replaces, path);
    writeWhole(content, path, text);
  }
}

/** What is remembered, with what lies now where something is to be written. */
function begun(state: State, { pictures, texts }: Files, { content, before }: Where): State {
  const places = new Map([
    ...texts.map(({ path, replaces }) => [path, replaces ?? path] as const),
    ...pictures.map(({ path }) => [path, path] as const),
  ]);
  const withBefore = <Entry extends { path: string }>(entry: Entry) => {
    const place = places.get(entry.path);
    return place === undefined ? entry : { ...entry, before: hashAt(content, place) ?? '' };
  };
  const known = new Set(
    before?.topics.filter(({ isBegun }) => !isBegun).map(({ section }) => section),
  );
  return {
    ...state,
    articles: state.articles.map(withBefore),
    pictures: state.pictures.map(withBefore),
    lists: state.lists.map(withBefore),
    topics: state.topics.map((entry) =>
      known.has(entry.section) ? entry : { ...entry, isBegun: true },
    ),
  };
}

/** A picture that somebody put in the place of one that was brought stays. */
function isNewPicture(
  { path, hash }: { path: string; hash: string },
  { content, before }: Where,
): boolean {
  const there = hashAt(content, path);
  const brought = before?.pictures.find((picture) => picture.path === path);
  return (
    there === undefined || (there !== hash && brought !== undefined && isAsBrought(there, brought))
  );
}

function hashAt(content: string, path: string): string | undefined {
  const whole = pathInside(content, path);
  return existsSync(whole) ? hashOf(readFileSync(whole)) : undefined;
}

function rename(content: string, from: string, to: string): void {
  mkdirSync(dirname(pathInside(content, to)), { recursive: true });
  renameSync(pathInside(content, from), pathInside(content, to));
}

/** Gives a content folder the files that it lacks to be one. */
function fillFolder(content: string, beginning: readonly ContentFile[]): void {
  for (const { path, text } of beginning)
    if (!existsSync(join(content, path))) writeWhole(content, path, text);
}
