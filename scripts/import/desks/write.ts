import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentFile } from '../../begin/content.ts';
import { fillFolder, pathInside } from '../write-import.ts';
import type { DeskImport } from './gather.ts';
import { reportPage } from './report/page.ts';
import { hashOf, type State, statePath, stateText } from './state.ts';

export const reportFiles = { page: 'import-report.html', data: 'import-report.json' };

interface Where {
  content: string;
  /** What a content folder needs beside articles. */
  beginning: readonly ContentFile[];
  source: string;
  before: State | undefined;
}

/** Writes an import into a content folder. Where nothing is new, nothing is written, and the last report stays. */
export function writeDeskImport(done: DeskImport, { content, beginning, source, before }: Where) {
  const { texts, pictures, topics, state, report } = done;
  mkdirSync(content, { recursive: true });
  fillFolder(content, beginning);
  const changes = [
    ...pictures.map(({ path, file, hash }) => shelve(path, { file, hash })),
    ...texts.map(({ path, text, replaces }) => {
      if (replaces !== undefined) rmSync(pathInside(content, replaces), { force: true });
      return write(path, text);
    }),
    ...(topics === '' ? [] : [write('topics.yaml', topics)]),
    write(statePath(source), stateText(state)),
  ];
  const isChanged = changes.includes(true);
  if (isChanged) {
    write(reportFiles.page, reportPage(report));
    write(reportFiles.data, `${JSON.stringify(report, null, 1)}\n`);
  }
  return { isChanged };

  function write(path: string, text: string): boolean {
    const whole = pathInside(content, path);
    if (existsSync(whole) && readFileSync(whole, 'utf8') === text) return false;
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return true;
  }

  /** A picture that somebody put in the place of one that was brought stays. */
  function shelve(path: string, { file, hash }: { file: string; hash: string }): boolean {
    const whole = pathInside(content, path);
    const there = existsSync(whole) ? hashOf(readFileSync(whole)) : undefined;
    const brought = before?.pictures.find((picture) => picture.path === path)?.hash;
    if (there !== undefined && (there === hash || there !== brought)) return false;
    mkdirSync(dirname(whole), { recursive: true });
    copyFileSync(file, join(whole));
    return true;
  }
}
