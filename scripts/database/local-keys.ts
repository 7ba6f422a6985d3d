import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** The keys by which what people wrote is read: those of this machine, in `.dev.vars`, unless the environment has others. */
export function localKeys(): { DATA_KEY?: string; DATA_KEY_OLD?: string } {
  const vars = existsSync('.dev.vars') ? parseEnv(readFileSync('.dev.vars', 'utf8')) : {};
  const { DATA_KEY, DATA_KEY_OLD } = { ...vars, ...process.env };
  return { ...(DATA_KEY && { DATA_KEY }), ...(DATA_KEY_OLD && { DATA_KEY_OLD }) };
}
