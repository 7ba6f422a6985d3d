import { fileLimits } from '../../contract/files.ts';
import type { NamedFile, NotKept } from '../../email/receiving/facts.ts';
import type { AttachedFile } from '../../email/receiving/read-email.ts';
import { hasFileRoom } from '../../files/db.ts';
import { kindOf } from '../../files/kinds.ts';
import { plainName } from '../../files/name.ts';
import { type NewFile, newFiles } from '../../files/new-file.ts';
import { sum } from '../../statistics.ts';
import type { Taking } from './taking.ts';

/** The files of an email: those that are to be stored, and those that are told of by name. */
export interface FilesIn {
  kept: NewFile[];
  named: NamedFile[];
  /** Whether somebody attached one of those that are only named: pictures in the text may be of a signature. */
  lacksAttached: boolean;
}

interface Judged extends AttachedFile {
  why?: NotKept | undefined;
}

/** The files of an email of which nothing is stored. */
export const namedFiles = (files: readonly Judged[]): FilesIn => ({
  kept: [],
  named: [
    ...files.slice(0, mostNamed).map(named),
    ...(files.length > mostNamed ? [theRest(files.slice(mostNamed))] : []),
  ],
  lacksAttached: files.some(({ isInText, name }) => !isInText && !isBusinessCard(name)),
});

/** Programs add one to each email of some people. */
const isBusinessCard = (name: string) => /(?:\.vcf|^text\.(?:x-)?vcard)$/i.test(name);

/** As many of an email's files as a form could have brought; the others are named, with the reason. */
export async function filesIn(
  { env, settings, now, email: { files } }: Taking,
  isOfOwner: boolean,
): Promise<FilesIn> {
  if (!settings.attachments || !env.FILES) return namedFiles(files);

  const judged = judge(files);
  const kept = await newFiles(
    env,
    judged.filter(({ why }) => !why),
  );
  const place = { createdAt: now.toISOString(), network: null };
  // What the owner sends is not counted.
  const hasRoom = kept.length === 0 || isOfOwner || (await hasFileRoom(env.DB, place, kept));
  const left = judged.map((file) =>
    hasRoom || file.why ? file : { ...file, why: 'room' as const },
  );
  return { ...namedFiles(left.filter(({ why }) => why)), kept: hasRoom ? kept : [] };
}

function judge(files: readonly AttachedFile[]): Judged[] {
  let count = 0;
  return files.map((file) => {
    const why = mistakeIn(file) ?? (count < fileLimits.number ? undefined : 'number');
    count += Number(!why);
    return { ...file, why };
  });
}

function mistakeIn({ name, bytes, isCut }: AttachedFile): NotKept | undefined {
  if (isCut) return 'cut';
  if (bytes.length > fileLimits.bytes) return 'large';
  return kindOf(plainName(name), bytes) ? undefined : 'kind';
}

/** More are counted. */
const mostNamed = 20;

const named = ({ name, bytes, why }: Judged): NamedFile => ({
  name,
  size: bytes.length,
  ...(why && { why }),
});

const theRest = (files: readonly AttachedFile[]): NamedFile => ({
  name: `+ ${files.length}`,
  size: sum(files.map(({ bytes }) => bytes.length)),
});
