import { fileLimits } from '../../contract/files.ts';
import type { NamedFile, NotKept } from '../../email/receiving/facts.ts';
import type { AttachedFile } from '../../email/receiving/read-email.ts';
import { hasFileRoom } from '../../files/db.ts';
import { kindOf } from '../../files/kinds.ts';
import { plainName } from '../../files/name.ts';
import { type NewFile, newFiles } from '../../files/new-file.ts';
import type { Taking } from './taking.ts';

/** The files of an email: those that are to be stored, and those that are told of by name. */
export interface FilesIn {
  kept: NewFile[];
  named: NamedFile[];
}

/** The files of an email of which nothing is stored. */
export const namedFiles = (files: readonly AttachedFile[]): FilesIn => ({
  kept: [],
  named: files.map((file) => named(file)),
});

/** As many of an email's files as a form could have brought; the others are named, with the reason. */
export async function filesIn({ env, settings, now, email: { files } }: Taking): Promise<FilesIn> {
  if (!settings.attachments || !env.FILES) return namedFiles(files);

  const fitting = files.filter((file) => !mistakeIn(file));
  const first = fitting.slice(0, fileLimits.number);
  const kept = await newFiles(env, first);
  const place = { createdAt: now.toISOString(), network: null };
  const hasRoom = kept.length === 0 || (await hasFileRoom(env.DB, place, kept));
  const reasonOf = (file: AttachedFile): NotKept | undefined => {
    if (fitting.includes(file) && !first.includes(file)) return 'number';
    return mistakeIn(file) ?? (hasRoom ? undefined : 'room');
  };
  return {
    kept: hasRoom ? kept : [],
    named: files.map((file) => named(file, reasonOf(file))).filter(({ why }) => why !== undefined),
  };
}

function mistakeIn({ name, bytes }: AttachedFile): NotKept | undefined {
  if (bytes.length > fileLimits.bytes) return 'large';
  return bytes.length > 0 && kindOf(plainName(name), bytes) ? undefined : 'kind';
}

const named = ({ name, bytes }: AttachedFile, why?: NotKept): NamedFile => ({
  name,
  size: bytes.length,
  ...(why && { why }),
});
