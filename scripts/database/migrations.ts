import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../worker/migrations');

/** The migrations that this version has, in the order in which they are applied. */
export const knownMigrations = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();

/** The first of these that this version does not have. A database may have got one before another that has a lower number. */
export const unknownMigration = (names: readonly string[]): string | undefined =>
  names.find((name) => !knownMigrations().includes(name));

export const migrationText = (name: string): string => readFileSync(join(folder, name), 'utf8');
