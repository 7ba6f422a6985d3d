import type { Env } from '../env.ts';
import { logFault } from '../faults.ts';
import { bytesOf } from '../files/bucket.ts';
import type { View } from '../owner/view.ts';
import type { Held } from './db/held.ts';
import { heldFile } from './owner-pages/held-file.tsx';
import { type Entry, zipOf } from './zip.ts';

interface HeldPerson {
  email: string;
  held: Held;
}

/** All that is held about an address, for programs. */
export const heldData = (view: View, { email, held }: HeldPerson) => ({
  email,
  explained: view.strings.privacy.tables,
  ...held,
});

/**
 * All that is held about an address as a page, for programs, and its files, each in a folder that is called by its number. What
 * cannot be read is named in a list: the answer has begun, and would break off.
 */
export const heldArchive = (env: Env, view: View, person: HeldPerson): ReadableStream<Uint8Array> =>
  zipOf(entriesOf(env, view, person), view.now);

async function* entriesOf(env: Env, view: View, person: HeldPerson): AsyncGenerator<Entry> {
  yield textEntry('held.html', heldFile(view, person));
  yield textEntry('held.json', JSON.stringify(heldData(view, person), null, 2));
  const unread: string[] = [];
  for (const { id, name } of person.held.files) {
    const bytes = await bytesOf(env, String(id)).catch(logFault);
    if (bytes) yield { name: `files/${id}/${name}`, bytes: new Uint8Array(bytes) };
    else unread.push(view.strings.privacy.fileUnread(`files/${id}/${name}`));
  }
  if (unread.length > 0) yield textEntry('files/unread.txt', `${unread.join('\n')}\n`);
}

const textEntry = (name: string, text: string): Entry => ({
  name,
  bytes: new Uint8Array(new TextEncoder().encode(text)),
});
