import type { Copies } from './copies/folder.ts';
import { grouped, sizeText } from './counted.ts';
import type { Proven } from './loading/prove.ts';
import type { PutBack } from './put-back.ts';

/** What the owner reads of the files of a backup that was written. */
export function copiedText({ copies, added }: { copies: Copies; added: number }): string[] {
  const { folder, whole } = copies;
  if (whole.length === 0) return [];
  const bytes = whole.reduce((sum, { size }) => sum + size, 0);
  const known = whole.length - added;
  const counted = known === 0 ? '' : `, of which ${grouped(known)} lay there already`;
  return [
    `${folder}: the ${filesText(whole.length)} that came with messages, ${sizeText(bytes)}${counted}. They are encrypted, as in the bucket.`,
  ];
}

/** Of which messages a backup has no files, since the bucket had none. */
export function goneText({ copies, restored: { files } }: Proven): string[] {
  const gone = new Map(files);
  for (const { file } of copies) gone.delete(file);
  if (gone.size === 0) return [];
  return [
    `Not in it ${gone.size === 1 ? 'is' : 'are'} ${filesText(gone.size)} that the bucket did not have: of ${messagesText([...gone.values()])}.`,
  ];
}

/** What the owner reads of the files of a backup before it is restored. */
export function wholeText({ folder, whole, missing, damaged }: Copies): string[] {
  if (whole.length === 0) return [];
  const all = whole.length + missing.length + damaged.length;
  return [
    all === whole.length
      ? `${folder} has its ${filesText(all)}, each as it was written.`
      : `${folder} has ${grouped(whole.length)} of its ${filesText(all)} as they were written.`,
  ];
}

/** What is wrong with the files of a backup, and what to do; nothing where all is well. */
export function brokenText({ folder, whole, missing, damaged }: Copies): string | undefined {
  const all = whole.length + missing.length + damaged.length;
  if (whole.length === all) return undefined;
  if (missing.length === all)
    return `The ${filesText(all)} of this backup ${all === 1 ? 'is' : 'are'} not in ${folder}. Put that folder beside the backup. ${leaveFiles}`;
  const counts = [
    ...(missing.length > 0 ? [`${isOrAre(missing.length)} missing`] : []),
    ...(damaged.length > 0 ? [`${isOrAre(damaged.length)} damaged`] : []),
  ];
  return `Of the ${filesText(all)} in ${folder} ${counts.join(' and ')}. Take another copy of that folder. ${leaveFiles}`;
}

export const noBucketText = (count: number): string =>
  `There is no bucket for the ${filesText(count)} of this backup: npm run deploy makes the one that wrangler.toml binds, and docs/files.md has the lines that bind it. ${leaveFiles} Nothing was changed.`;

const leaveFiles = 'Or add --without-files, which restores without these.';

/** What the owner reads of files when a backup was restored. */
export function givenBackText({ put, there, without }: PutBack): string[] {
  const lay =
    there === 0 ? '' : `${put === 0 ? '' : ', and '}${filesText(there)} lay there already`;
  const came = put === 0 ? '' : `${filesText(put)} went into the bucket`;
  return [
    ...(came || lay ? [`${capital(came + lay)}.`] : []),
    ...(without.length > 0
      ? [
          `${capital(filesText(without.length))} did not come back: of ${messagesText(without)}. One that still lies in the bucket is shown as before.`,
        ]
      : []),
  ];
}

/** `one file`, `1,234 files`. */
export const filesText = (count: number): string =>
  count === 1 ? 'one file' : `${grouped(count)} files`;

const isOrAre = (count: number) => (count === 1 ? 'one is' : `${grouped(count)} are`);

/** So many are named; the rest is counted. */
const mostNamed = 10;

function messagesText(all: readonly string[]): string {
  const messages = [...new Set(all)];
  const named = messages.slice(0, mostNamed).join(', ');
  const more = messages.length - mostNamed;
  return `${messages.length === 1 ? 'the message' : 'the messages'} ${named}${more > 0 ? ` and ${grouped(more)} more` : ''}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
