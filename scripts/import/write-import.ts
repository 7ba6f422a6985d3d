import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentFile } from '../begin/content.ts';
import type { Import } from './import-folder.ts';
import { pathInside } from './path-inside.ts';
import { fillFolder } from './record/write.ts';
import { addTopics } from './topics-file.ts';

interface Where {
  content: string;
  /** What a content folder needs beside articles. */
  beginning: readonly ContentFile[];
  language: string;
}

/** Writes an import into a content folder, which gets what it lacks to be one. */
export function writeImport(
  { topics, writes }: Import,
  { content, beginning, language }: Where,
): void {
  for (const write of writes) {
    const path = pathInside(content, write.path);
    mkdirSync(dirname(path), { recursive: true });
    if ('text' in write) writeFileSync(path, write.text);
    else copyFileSync(write.from, path);
  }
  fillFolder(content, beginning);
  rewrite(join(content, 'topics.yaml'), (yaml) => addTopics(yaml, topics, language));
}

function rewrite(path: string, change: (text: string) => string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, change(existsSync(path) ? readFileSync(path, 'utf8') : ''));
}
