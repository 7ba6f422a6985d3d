import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { clearHalfWritten } from './whole-file.ts';

const lockSchema = z.object({ process: z.number(), host: z.string(), since: z.string() });

type Lock = z.infer<typeof lockSchema>;

/**
 * Does what reads and writes a content folder while nothing else does the same: of two imports at once each would forget what
 * the other brought. The lock of a process that is no more is taken over. What one left half written goes.
 */
export async function alone<Done>(
  content: string,
  now: Date,
  work: () => Promise<Done> | Done,
): Promise<Done | { wrong: string }> {
  const file = join(content, '.import/lock');
  const made = existsSync(content) ? [dirname(file)] : [dirname(file), content];
  mkdirSync(dirname(file), { recursive: true });
  const own = { process: process.pid, host: hostname(), since: now.toISOString() };
  if (!take(file, own) && !takeOver(file, own)) return { wrong: refusal(readLock(file)) };
  try {
    clearHalfWritten(content);
    return await work();
  } finally {
    clearHalfWritten(content);
    rmSync(file, { force: true });
    for (const folder of made)
      if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

function take(file: string, own: Lock): boolean {
  try {
    writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes the lock of a process that is no more. Moved away first, so that of two that see it only one takes it. */
function takeOver(file: string, own: Lock): boolean {
  const dead = textOf(file);
  if (dead === undefined) return take(file, own);
  if (!isLeft(dead)) return false;
  const aside = `${file}-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  if (textOf(aside) !== dead) {
    renameSync(aside, file);
    return false;
  }
  rmSync(aside);
  return take(file, own);
}

/** One that cannot be read is being written just now. */
function isLeft(text: string): boolean {
  const lock = parseLock(text);
  if (!lock || lock.host !== hostname()) return false;
  // A machine that was started again may give out the same number.
  if (lock.process === process.pid) return true;
  try {
    process.kill(lock.process, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

const readLock = (file: string): Lock | undefined => parseLock(textOf(file) ?? '');

function parseLock(text: string): Lock | undefined {
  try {
    return lockSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const refusal = (holder: Lock | undefined) =>
  `Another import is at work in this content folder${holder ? `: process ${holder.process} of ${holder.host}, since ${holder.since}` : ''}. Wait for its end, then run this again. Is there none? Delete .import/lock there.`;
