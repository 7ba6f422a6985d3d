import type { Copies } from './copies/folder.ts';
import { grouped, inWords, rowsText, sizeText } from './counted.ts';
import { copiedText, givenBackText, goneText, wholeText } from './file-texts.ts';
import type { Found } from './loading/found.ts';
import type { Proven } from './loading/prove.ts';
import type { Target } from './loading/target.ts';
import type { PutBack } from './put-back.ts';
import type { Taken } from './take.ts';

/** What the owner reads when a backup was written. */
export function takenText(file: string, taken: Taken): string {
  const { proven, bytes, foreign, malformed } = taken;
  const { head, last } = proven;
  return [
    `${file}: ${sizeText(bytes)}, which only you can read.`,
    `It has ${countsText(proven)}.`,
    last.moments === 1
      ? `All of it is of one moment: ${timeText(head.date)}.`
      : `It was read in ${last.moments} parts while people could write. Nothing that came after ${timeText(head.date)} is in it.`,
    'It was restored into an empty database on this machine: each table came back with the same rows.',
    ...copiedText(taken),
    ...goneText(proven),
    ...(malformed > 0
      ? [`${rowsText(malformed)} had a text that is no Unicode; what cannot be read of it is “�”.`]
      : []),
    ...(foreign.length > 0
      ? [`Tables that are not of this help centre are not in it: ${foreign.join(', ')}.`]
      : []),
    ...keyText(head.keys),
    '',
    `To restore it: npm run restore -- ${typed(file)}${head.from === 'online' ? ' --remote' : ''}`,
    taken.copies.whole.length > 0
      ? 'Keep the file and the folder together, where only you can read them: docs/backup.md'
      : 'Keep it where only you can read it: docs/backup.md',
  ].join('\n');
}

/** A name as a shell takes it for one word. */
const typed = (file: string): string =>
  /^[\p{L}\p{N}./_-]+$/u.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`;

/** What the owner reads of a backup before it is restored. */
export const provenText = (file: string, proven: Proven, copies: Copies): string =>
  [
    `${file} is whole: ${countsText(proven)}, of ${timeText(proven.head.date)}, from the database ${proven.head.from === 'online' ? 'that was online' : 'of a machine'}.`,
    ...wholeText(copies),
  ].join('\n');

/** What the owner reads when one was restored. */
export function restoredText(target: Target, proven: Proven, files: PutBack): string {
  const { head, restored } = proven;
  const { migrations, waiting } = restored;
  return [
    `Restored into the database ${target.where}: each table has the rows and the checksum that it should have.`,
    ...(migrations.length > head.migrations.length
      ? [`Its tables were brought from ${head.migrations.at(-1)} to ${migrations.at(-1)}.`]
      : []),
    ...(waiting > 0
      ? [
          `${waiting === 1 ? 'One email' : `${grouped(waiting)} emails`} had not left then: the schedule sends them now, once more where they left since. /admin/outbox/ shows them.`,
        ]
      : []),
    ...givenBackText(files),
    `Who was erased after ${timeText(head.date)} is there again until the schedule has erased them once more, within some turns of eleven minutes. docs/privacy.md says when it cannot know them.`,
    ...keyText(head.keys),
    'Every browser is signed out.',
  ].join('\n');
}

/** Which key is needed to read what people wrote. */
const keyText = (keys: string[] = []): string[] =>
  keys.length === 0
    ? []
    : [
        `What people wrote is encrypted with the key ${keys.join(' or ')}: without it nobody can read that. docs/private-data.md`,
      ];

export const notEmptyText = ({ where }: Target, { rows }: Found): string =>
  `The database ${where} is not empty: it has ${inWords(rows)}. Nothing was changed. --replace deletes them first.`;

/** What goes before a backup takes its place. */
export function deletionText(target: Target, { rows }: Found, now: Date): string {
  const deleted = `This deletes what the database ${target.where} has now: ${inWords(rows)}.`;
  if (!target.isOnline) return deleted;
  return `${deleted}
While it goes on, forms answer that they cannot be sent and keep what was typed.
The way back, for 7 days on the free plan and 30 on the paid one:
  npm run wrangler -- d1 time-travel restore DB --timestamp=${now.toISOString()}`;
}

function countsText({ last, tallies }: Proven): string {
  const rows = new Map([...tallies].map(([name, tally]) => [name, tally.rows]));
  return `${rowsText(last.rows)} in ${tallies.size} tables${last.rows > 0 ? `: ${inWords(rows)}` : ''}`;
}

const timeText = (date: string): string => `${date.slice(0, 16).replace('T', ' ')} UTC`;
