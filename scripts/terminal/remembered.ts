import { existsSync, readFileSync } from 'node:fs';
import type * as z from 'zod';
import { end } from './options.ts';

/**
 * What a command wrote on this machine to remember it; nothing where there is no such file. Ends the command where the file
 * is damaged: `advice` says what is lost with it, and what to do.
 */
export function remembered<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  advice: string,
): z.infer<Schema> | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = schema.safeParse(jsonIn(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : end(`${file} is damaged: ${advice}`, 1);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
