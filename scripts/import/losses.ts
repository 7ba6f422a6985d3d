import type { Reason } from './report/parts/reasons.ts';

export interface LeftOut {
  file: string;
  /** More than one for a folder that was not opened. */
  files: number;
  reason: string;
}

export interface Loss {
  file: string;
  reason: Reason;
  what: string;
  /** Of its file, where that is known. */
  line?: number;
}

/** Notes that something was lost, and what. */
export type Lose = (reason: Reason, what: string) => void;

/** Notes what each article loses; `lossesIn` tells of those alone that came. */
export function lossNotes() {
  const losses: Loss[] = [];
  const loseIn =
    (file: string): Lose =>
    (reason, what) =>
      losses.push({ file, reason, what });
  const lossesIn = (files: ReadonlySet<string>) => losses.filter(({ file }) => files.has(file));
  return { loseIn, lossesIn };
}
