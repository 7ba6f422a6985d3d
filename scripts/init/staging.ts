import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { demonstrationFolder } from '../../site/content/folder.ts';
import type { ContentFile } from '../begin/content.ts';

/** Everything is made here first, so that a moment later all of it stands in its place, or nothing does. */
const staging = resolve('.build/init');

export const staged = (name: string) => join(staging, name);

/** The content as it was, while the new one takes its place. */
const before = staged('before');

/** Where each of these goes, if it was made, once the content has its place. */
const places = [
  { from: staged('demonstration'), to: demonstrationFolder },
  { from: staged('wrangler.toml'), to: resolve('wrangler.toml') },
];

/** Begins anew. What an earlier call left in the middle of its last step is put back, or brought to its end. */
export function openStaging(content: string): void {
  if (existsSync(before)) {
    if (existsSync(content)) moveAll(others());
    else renameSync(before, content);
  }
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
}

export function putFile(folder: string, { path, text }: ContentFile): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Puts all that was made in its place. Nothing may end the command in the middle of it. */
export function putInPlace(content: string): void {
  const deaf = () => {};
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, deaf);
  mkdirSync(dirname(content), { recursive: true });
  moveAll([
    ...(existsSync(content) ? [{ from: content, to: before }] : []),
    { from: staged('content'), to: content },
    ...others(),
  ]);
  for (const signal of signals) process.off(signal, deaf);
  rmSync(staging, { recursive: true, force: true });
}

interface Move {
  from: string;
  to: string;
}

/** Moves all of them, or where one cannot be moved none. Only the last may take the place of what is there. */
function moveAll(moves: readonly Move[]): void {
  const [first, ...rest] = moves;
  if (!first) return;
  mkdirSync(dirname(first.to), { recursive: true });
  renameSync(first.from, first.to);
  try {
    moveAll(rest);
  } catch (fault) {
    renameSync(first.to, first.from);
    throw fault;
  }
}

const others = (): Move[] => places.filter(({ from }) => existsSync(from));
