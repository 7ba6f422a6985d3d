import type { Share } from '../weeks/numbers/share.ts';
import { yesShare } from '../weeks/numbers/yes-share.ts';
import { type VoteChange, voteChange } from './vote-change.ts';

/** One text of an article, with its votes. */
export interface VersionRecord {
  version: string;
  /** When it was first seen online; nothing while the schedule has not seen it. */
  seenAt: string | undefined;
  helpful: Share;
  /** How its yes share differs from that of the text before it: null where there are too few to say. */
  change: VoteChange | null | undefined;
}

interface Votes {
  version: string;
  yes: number;
  no: number;
}

/** The texts of an article, the newest first, and the votes that name none of them. */
export function versionRecords(
  votes: Votes[],
  seen: { version: string; seenAt: string }[],
  current: string,
): { versions: VersionRecord[]; unknown: Share } {
  const isSeen = seen.some(({ version }) => version === current);
  const texts = isSeen ? seen : [{ version: current, seenAt: undefined }, ...seen];
  const votesFor = Map.groupBy(votes, ({ version }) => version);
  const shares = texts.map(({ version }) => yesShare(votesFor.get(version) ?? []));
  const known = new Set(texts.map(({ version }) => version));

  return {
    versions: texts.map(({ version, seenAt }, index) => {
      const helpful = shares[index] as Share;
      const before = shares[index + 1];
      const change = before && voteChange(helpful, before);
      return { version, seenAt, helpful, change };
    }),
    unknown: yesShare(votes.filter(({ version }) => !known.has(version))),
  };
}
