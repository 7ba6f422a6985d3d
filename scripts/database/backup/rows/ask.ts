/** A row of an answer, by the names of its columns. */
export type Answer = Record<string, string | number | null>;

/** A database that can be asked. */
export interface Database {
  /** Asks some questions at once, and gives the rows of each. */
  ask(statements: readonly string[]): Promise<Answer[][]>;
  /** About how many bytes the answers to one call may have. */
  mostBytes: number;
}
