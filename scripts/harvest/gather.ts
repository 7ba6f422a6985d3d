import { settings } from '../../site/content/settings.ts';
import type { OnProgress } from '../terminal/progress.ts';
import type { KnownArticles } from './deciding/known-articles.ts';
import type { Memory } from './deciding/memory.ts';
import { askAll } from './grouping/nearest.ts';
import { type Proposal, proposalsOf } from './grouping/proposals.ts';
import { createTally } from './grouping/tally.ts';
import { ownSenders } from './reading/mail/own-senders.ts';
import { readWritten } from './reading/read.ts';
import { type Found, nothingLeftOut } from './reading/written.ts';

export interface Gathering {
  files: readonly string[];
  /** Addresses and names of the side that answers, beside those of the settings. */
  me: readonly string[];
  column?: string | undefined;
  /** Only what so many people asked. */
  people: number;
  memory: Memory;
  articles: KnownArticles;
  now: Date;
  onProgress: OnProgress;
}

/** What was found, and what of it is proposed. */
export interface Gathered {
  proposals: Proposal[];
  /** Texts that customers wrote, and those of them that ask nothing. */
  texts: number;
  silent: number;
  leftOut: Found['leftOut'];
  /** Questions that an article has already, and those that were decided before. */
  claimed: number;
  decided: number;
}

/** Reads the files, and groups what is asked in them. Of the first file that cannot be read it says why. */
export async function gather(call: Gathering): Promise<Gathered | { fault: string }> {
  const own = ownSenders(call.me);
  const tally = createTally(settings.locales, call.now);
  const leftOut = nothingLeftOut();
  let texts = 0;
  let silent = 0;
  for (const file of call.files) {
    const found = await readWritten(file, { ...call, own });
    if ('fault' in found) return { fault: `${file}: ${found.fault}` };
    for (const reason of Object.keys(leftOut) as (keyof typeof leftOut)[])
      leftOut[reason] += found.leftOut[reason];
    texts += found.written.length;
    for (const [n, written] of found.written.entries()) {
      if (tally.add(written) === 0) silent += 1;
      call.onProgress('texts searched for questions', n + 1, found.written.length);
    }
  }
  const wordings = tally.wordings();
  const unclaimed = wordings.filter(({ key }) => !call.articles.claimed.has(key));
  const undecided = unclaimed.filter(({ key }) => !call.memory.isDecided(key));
  const asked = await askAll(undecided, call);
  return {
    proposals: proposalsOf(asked, call.onProgress).filter(
      (proposal) => proposal.asked.length >= call.people,
    ),
    texts,
    silent,
    leftOut,
    claimed: wordings.length - unclaimed.length,
    decided: unclaimed.length - undecided.length,
  };
}

/** The same in words. */
export function gatheredText({ proposals, texts, silent, leftOut, ...rest }: Gathered): string {
  const counts = [
    [leftOut.own, 'of your own'],
    [leftOut.automatic, 'of programs and newsletters'],
    [leftOut.twice, 'twice there'],
    [leftOut.unreadable, 'unreadable'],
    [silent, 'without a question'],
  ] as const;
  const others = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const questions = [
    [rest.claimed, 'an article has already'],
    [rest.decided, 'you decided before'],
  ] as const;
  const known = questions
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} that ${what}`);
  return [
    `${texts} texts of customers${others.length > 0 ? `; ${others.join(', ')}` : ''}.`,
    `${proposals.length} questions to decide${known.length > 0 ? `; not shown: ${known.join(', ')}` : ''}.`,
  ].join('\n');
}
