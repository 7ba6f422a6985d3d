import type { FileKind } from '../contract/files.ts';
import { keyedDigest } from '../private-data/digest.ts';
import { dataKeys, type PrivateEnv } from '../private-data/keys.ts';
import { kindOf, withEndingOf } from './kinds.ts';
import { plainName } from './name.ts';

/** A file that is to be stored. */
export interface NewFile {
  /** Random: nobody finds a file by it but through its message. */
  id: string;
  name: string;
  kind: FileKind;
  bytes: Uint8Array<ArrayBuffer>;
  /** Of its bytes, by the key: the same file sent again has the same. */
  digest: string;
}

/** A file as it came, under the name that its sender gave it. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Those of the files that are of a kind that is taken. */
export async function newFiles(env: PrivateEnv, given: readonly GivenFile[]): Promise<NewFile[]> {
  if (given.length === 0) return [];

  const { digesting } = await dataKeys(env);
  const files = given.map(async ({ name: asGiven, bytes }) => {
    const name = plainName(asGiven);
    const kind = kindOf(name, bytes);
    if (!kind) return [];
    const digest = await keyedDigest(digesting, bytes);
    return [{ id: crypto.randomUUID(), name: withEndingOf(kind, name), kind, bytes, digest }];
  });
  return (await Promise.all(files)).flat();
}
