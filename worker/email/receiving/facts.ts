import type { Unread } from './read-email.ts';

/** Why an email is set aside. */
export type SetAside = 'automatic' | 'loop' | 'unsendable' | 'unsendable-files';

/** A file that came along and was not kept. */
export interface NamedFile {
  name: string;
  /** In bytes. */
  size: number;
  /** Why not, where files are kept at all. */
  why?: NotKept | undefined;
}

export type NotKept = 'kind' | 'large' | 'number' | 'room' | 'cut';

/** What is told of an email beside what was written in it. */
export interface EmailFacts {
  /** Of an email that answers. */
  subject?: string | undefined;
  /** Who says to have sent it, where that is not whose message it is. */
  from?: string | undefined;
  /** What its writer's program put below what they wrote. */
  history?: string | undefined;
  files?: NamedFile[] | undefined;
  failsDmarc?: true | undefined;
  unread?: (Unread | 'long')[] | undefined;
  /** The message that it goes on from, which was solved long before, or is gone. */
  follows?: string | undefined;
  why?: SetAside | undefined;
}
