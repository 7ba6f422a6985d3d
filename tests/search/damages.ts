import type { Files } from './open-site.ts';
import { seeded } from './seeded.ts';

/** What may arrive in place of a file, with what happened to it. */
export type Damaged = [damage: string, sent: Uint8Array<ArrayBuffer>];

/** The indexes whose files may be mixed up with those of `files`. */
export interface Others {
  files: Files;
  /** The same site before an article was changed. */
  before: Files;
  /** In the other language. */
  foreign: Files;
}

/** Everything that is tried on one file. */
export const damagesOf = (name: string, others: Others): Damaged[] => {
  const text = others.files.get(name) ?? '';
  return [...mixedUp(name, others), ...emptied(text), ...cut(text), ...flipped(text)];
};

export const bytes = (text = ''): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function mixedUp(name: string, { files, before, foreign }: Others): Damaged[] {
  const names = [...files.keys()];
  const next = names[(names.indexOf(name) + 1) % names.length] ?? '';
  const mixed: Damaged[] = [
    ['of the other language', bytes(alike(name, foreign))],
    ['another file of its index', bytes(files.get(next))],
  ];
  // The root of an earlier build is whole: it leads to that build's parts alone.
  if (name !== 'root.json') mixed.push(['of an earlier build', bytes(alike(name, before))]);
  return mixed;
}

/** What an index has by the name that another one has it by, below whichever version; else its root. */
const alike = (name: string, files: Files) =>
  files.get([...files.keys()].find((other) => partName(other) === partName(name)) ?? 'root.json');

export const partName = (name: string) => name.replace(/^.*\//, '');

/** As a file, and as what a checked one holds. */
const emptied = (text: string): Damaged[] =>
  ['', '""', '[]', '{}', 'null'].flatMap((nothing): Damaged[] => [
    [`emptied to ${nothing}`, bytes(nothing)],
    [`emptied to ${nothing} below its checksum`, bytes(text.replace(/,.*/s, `,${nothing}]`))],
  ]);

const cut = (text: string): Damaged[] =>
  [1, text.length >> 1, text.length - 1].map((end) => [`cut at ${end}`, bytes(text.slice(0, end))]);

function flipped(text: string): Damaged[] {
  const chance = seeded(text.length);
  return Array.from({ length: 12 }, () => {
    const sent = bytes(text);
    const bit = Math.floor(8 * sent.length * chance());
    sent[bit >> 3] = (sent[bit >> 3] as number) ^ (1 << (bit & 7));
    return [`bit ${bit} flipped`, sent];
  });
}
