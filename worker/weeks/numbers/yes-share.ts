import { fewest, type Share, shareOf } from './share.ts';

/** yes / (yes + no) of several counts together. */
export function yesShare(votes: { yes: number; no: number }[]): Share {
  const yes = votes.reduce((sum, each) => sum + each.yes, 0);
  const no = votes.reduce((sum, each) => sum + each.no, 0);
  return shareOf(yes, yes + no, fewest.votes);
}
