import type { Bucket } from '../copies/bucket.ts';
import type { Database } from '../rows/ask.ts';
import type { Proven } from './prove.ts';

/** A database, and its bucket, into which a backup is restored. */
export interface Target {
  asked: Database;
  /** Nothing where none is bound. */
  bucket: Bucket | undefined;
  /** As the end of "the database …". */
  where: string;
  isOnline: boolean;
  /**
   * Puts a proven backup in place of the tables that are there, all at once or not at all. Gives the tables that came out
   * otherwise.
   */
  load(backup: string, present: readonly string[], proven: Proven): Promise<string[]>;
}
