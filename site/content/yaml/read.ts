import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as z from 'zod';
import { contentFolder } from '../folder.ts';
import { ContentError, parseYaml } from './parse.ts';

/** Reads a file of the content folder by `schema`. Throws a `ContentError`, also when there is none. */
export function readYaml<Schema extends z.ZodType>(schema: Schema, name: string): z.infer<Schema> {
  const path = join(contentFolder, name);
  const file = relative('.', path);
  if (!existsSync(path)) {
    const message = 'There is no such file. `npm run init` writes what a content folder needs.';
    throw new ContentError([{ file, line: 1, key: '', message }]);
  }
  return parseYaml(schema, { file, text: readFileSync(path, 'utf8') });
}
