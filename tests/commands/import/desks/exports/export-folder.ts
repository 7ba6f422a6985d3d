import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { desks, readExport } from '../../../../../scripts/import/desks/exports/read-export.ts';

let folder: string;

/** Gives each test of a file a folder of its own. */
export function eachInItsFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'desk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
}

export const read = (desk: keyof typeof desks) => readExport(folder, desks[desk] as never);

export function put(path: string, value: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
}

/** The export of one article of each desk, in the shape that its documentation gives. */
export function putExport(desk: string): void {
  for (const file of globSync(join(import.meta.dirname, `given/${desk}.*.json`)))
    cpSync(file, join(folder, basename(file)));
}
