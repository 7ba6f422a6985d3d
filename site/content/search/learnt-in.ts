import { createHash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { LearntBefore } from '../../search/companion/build/learnt-before.ts';

/** The check and the build of a site with two languages, and one before them. */
const mostKept = 6;

/**
 * Keeps in a folder what was learnt. A file there proves itself: one that is damaged is as none. The folder may go at any time,
 * and where it cannot be written all is learnt anew.
 */
export function learntIn(folder: string): LearntBefore {
  const pathOf = (key: string) => join(folder, sha256(key, codeVersion()).slice(0, 32));
  return {
    read(key) {
      const file = orNone(() => readFileSync(pathOf(key)));
      const content = file?.subarray(proofLength);
      const isWhole = content && file?.toString('latin1', 0, proofLength) === sha256(key, content);
      return isWhole ? deserialize(content) : undefined;
    },
    keep(key, learnt) {
      const content = serialize(learnt);
      orNone(() => {
        mkdirSync(folder, { recursive: true });
        // Another build may read it meanwhile.
        const unfinished = `${pathOf(key)}.${process.pid}`;
        writeFileSync(unfinished, Buffer.concat([Buffer.from(sha256(key, content)), content]));
        renameSync(unfinished, pathOf(key));
        removeOld(folder);
      });
    },
  };
}

/** Where builds and commands keep it. */
export const learntBefore = learntIn('.build/learnt');

function removeOld(folder: string) {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, written: statSync(path).mtimeMs }))
    .sort((one, other) => other.written - one.written);
  for (const { path } of files.slice(mostKept)) rmSync(path, { force: true });
}

const proofLength = 64;

const sha256 = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

let version: string | undefined;

/** A hash of the code that learns, of all that it reads of languages, and of what Node brings for both. */
function codeVersion(): string {
  version ??= sha256(...versionParts());
  return version;
}

function versionParts() {
  const { v8, icu = '' } = process.versions;
  const files = globSync('site/{search,languages}/**/*.ts').sort();
  return [v8, icu, ...files.map((file) => readFileSync(file))];
}

/** What a file system does not do is as though there were no folder. */
function orNone<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
