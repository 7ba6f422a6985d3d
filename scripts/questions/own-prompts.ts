import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { remembered } from '../terminal/remembered.ts';

/** A prompt as it was written. */
export interface Prompt {
  /** Inside of the folder of prompts. */
  name: string;
  text: string;
  /** What it asks for. */
  articles: string[];
}

const writtenSchema = z.record(
  z.string(),
  z.object({ hash: z.string(), articles: z.array(z.string()) }),
);

/** Writes prompts in place of those that were written there before: of the same article another may be called otherwise. */
export function putPrompts(folder: string, prompts: readonly Prompt[]): void {
  clearPrompts(folder, () => true);
  for (const { name, text } of prompts) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const written = prompts.map(({ name, text, articles }) => [
    name,
    { hash: hashOf(text), articles },
  ]);
  writeRecord(folder, { ...writtenIn(folder), ...Object.fromEntries(written) });
}

/** Takes away prompts that were written there and that nobody changed since, where all that they ask for is done. */
export function clearPrompts(folder: string, isDone: (article: string) => boolean): void {
  const written = Object.entries(writtenIn(folder));
  const left = written.filter(([, { articles }]) => !articles.every(isDone));
  for (const [name, { hash }] of written.filter((one) => !left.includes(one))) {
    const file = join(folder, name);
    if (existsSync(file) && hashOf(readFileSync(file, 'utf8')) === hash) rmSync(file);
  }
  if (left.length < written.length) writeRecord(folder, Object.fromEntries(left));
}

const recordOf = (folder: string) => join(folder, '.written.json');

const writtenIn = (folder: string) =>
  remembered(recordOf(folder), writtenSchema, 'delete it, and with it the prompts beside it.') ??
  {};

function writeRecord(folder: string, written: z.infer<typeof writtenSchema>): void {
  if (Object.keys(written).length > 0) writeFileSync(recordOf(folder), JSON.stringify(written));
  else rmSync(recordOf(folder), { force: true });
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20);
