import type { Files } from './open-site.ts';
import { seeded } from './seeded.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What may arrive in place of a file, with what happened to it. */
export type Damaged = [damage: string, sent: Bytes, status?: number];

/** The indexes whose files may be mixed up with those of `files`. */
export interface Others {
  files: Files;
  /** The same site before an article was changed. */
  before: Files;
  /** In the other language. */
  foreign: Files;
}

/** Everything that is tried on one file of an index. */
export const damagesOf = (name: string, others: Others, chance?: () => number): Damaged[] => {
  const text = others.files.get(name) ?? '';
  return [...mixedUp(name, others), ...emptied(text), ...damagesTo(bytes(text), chance)];
};

/** What is tried on any file; which bits are flipped is a matter of chance. */
export const damagesTo = (whole: Bytes, chance = seeded(whole.length)): Damaged[] => [
  ['missing', page, 404],
  ['a page in its place', page],
  ...cut(whole),
  ...flipped(whole, chance),
];

export const bytes = (text = ''): Bytes => Uint8Array.from(new TextEncoder().encode(text));

const page = bytes('<!doctype html><title>Help</title>');

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
  ['""', '[]', '{}', 'null'].flatMap((nothing): Damaged[] => [
    [`emptied to ${nothing}`, bytes(nothing)],
    [`emptied to ${nothing} below its checksum`, bytes(text.replace(/,.*/s, `,${nothing}]`))],
  ]);

const cut = (whole: Bytes): Damaged[] =>
  [0, 1, whole.length >> 1, whole.length - 1].map((end) => [`cut at ${end}`, whole.slice(0, end)]);

function flipped(whole: Bytes, chance: () => number): Damaged[] {
  return Array.from({ length: 12 }, () => {
    const sent = whole.slice();
    const bit = Math.floor(8 * sent.length * chance());
    sent[bit >> 3] = (sent[bit >> 3] as number) ^ (1 << (bit & 7));
    return [`bit ${bit} flipped`, sent];
  });
}
