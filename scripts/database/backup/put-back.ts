import { startConversation } from '../../terminal/conversation.ts';
import { end } from '../../terminal/options.ts';
import { saying } from '../../terminal/progress.ts';
import type { Copies } from './copies/folder.ts';
import { putMissing } from './copies/put.ts';
import { UnreadableBackup } from './file/read.ts';
import { noBucketText } from './file-texts.ts';
import { type Found, foundIn } from './loading/found.ts';
import type { Proven } from './loading/prove.ts';
import type { Target } from './loading/target.ts';
import { deletionText, notEmptyText } from './texts.ts';

export interface PuttingBack {
  file: string;
  copies: Copies;
  /** Whether files may stay away. */
  withoutFiles: boolean;
  /** Whether rows that are there may go. */
  replace: boolean;
  /** Whether that was confirmed beforehand. */
  yes: boolean;
  now: Date;
  /** How many milliseconds ago that was. */
  elapsed: () => number;
}

/** What became of the files of a backup. */
export interface PutBack {
  put: number;
  /** How many lay in the bucket already. */
  there: number;
  /** The messages of the others, one for each file. */
  without: string[];
}

/** Restores a proven backup. Ends the command where the database has rows that nobody gave up, or where it failed. */
export async function putBack(target: Target, proven: Proven, call: PuttingBack): Promise<PutBack> {
  const found = await foundIn(target.asked);
  if (found.rows.size > 0) await confirm(target, found, call);
  // Before the rows that name them: a file that is shown is there.
  const files = await putFiles(target, proven, call);
  const lost = await orEnd(
    () => saying('Restoring …', () => target.load(call.file, found.present, proven)),
    asItWas,
  );
  if (lost.length > 0)
    end(
      `Restored, but not the same as in ${call.file}: ${lost.join(', ')}. Where the help centre is online, its schedule or a customer may have changed these in the seconds since. If that cannot be, run this again with --replace.`,
      1,
    );
  if (files.there > 0 || call.elapsed() > soon) await putFiles(target, proven, call);
  return files;
}

/**
 * In milliseconds: the schedule of a help centre that is online deletes files that have had no row for ten minutes, and may have
 * begun to with those that lay there.
 */
const soon = 300_000;

async function putFiles(
  { bucket }: Target,
  { restored: { files } }: Proven,
  { copies, withoutFiles }: PuttingBack,
): Promise<PutBack> {
  const put = bucket && (await putMissing(bucket, copies));
  const count = copies.whole.length;
  if (put === undefined && count > 0 && !withoutFiles) end(noBucketText(count), 1);

  const without = new Map(files);
  if (put === undefined) return { put: 0, there: 0, without: [...without.values()] };
  for (const { file } of copies.whole) without.delete(file);
  return { put, there: count - put, without: [...without.values()] };
}

const asItWas = 'The database is as it was.';

/** Does something with a backup; ends the command with what is wrong with it, and with what that means. */
export async function orEnd<Result>(doIt: () => Promise<Result>, so: string): Promise<Result> {
  try {
    return await doIt();
  } catch (fault) {
    if (fault instanceof UnreadableBackup) end(`${fault.message} ${so}`, 1);
    throw fault;
  }
}

async function confirm(
  target: Target,
  found: Found,
  { replace, yes, now }: PuttingBack,
): Promise<void> {
  if (!replace) end(notEmptyText(target, found), 1);
  console.log(deletionText(target, found, now));
  if (yes) return;
  if (!process.stdin.isTTY) end('Nobody is here to confirm it: add --yes. Nothing was changed.', 2);

  const lines = startConversation(() => end('\nNothing was changed.', 1));
  const answer = await lines.ask('Delete all of it and restore the backup? Type yes: ');
  lines.end();
  if (answer.trim().toLowerCase() !== 'yes') end('Nothing was changed.', 1);
}
