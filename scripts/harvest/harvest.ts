import { existsSync } from 'node:fs';
import type { Source } from '../database/source.ts';
import { startKeys } from '../terminal/keys.ts';
import { end } from '../terminal/options.ts';
import { createProgress } from '../terminal/progress.ts';
import { afterAccepting, openDecisions } from './deciding/decide.ts';
import { knownArticles } from './deciding/known-articles.ts';
import { openMemory } from './deciding/memory.ts';
import { proposalLines, writeProposals } from './deciding/proposals-file.ts';
import { sendGaps } from './deciding/send-gaps.ts';
import { type Decided, talk } from './deciding/talk.ts';
import { gather, gatheredText } from './gather.ts';

export interface Call extends Source {
  me: string[];
  column?: string | undefined;
  people: number;
  to?: string | undefined;
  json: boolean;
  now: Date;
}

/** Finds what was asked in these files; asks the owner about it, or writes it to a file. */
export async function harvest(files: readonly string[], call: Call): Promise<void> {
  if (call.json && call.to !== undefined) end('Write --json or --to, not both.', 2);
  const isTalk = process.stdin.isTTY && process.stdout.isTTY && !call.json && call.to === undefined;
  const to = call.to ?? 'harvest.jsonl';
  if (!isTalk && !call.json && existsSync(to))
    end(
      `${to} is there already: take it (npm run harvest -- take ${to}), delete it, or name another with --to.`,
      1,
    );

  const [memory, articles] = [openMemory(), knownArticles()];
  const onProgress = createProgress(process.stderr);
  const gathered = await gather({ ...call, files, memory, articles, onProgress });
  if ('fault' in gathered) end(gathered.fault, 1);
  const { proposals } = gathered;
  if (call.json) {
    process.stdout.write(proposalLines(proposals));
    return;
  }
  console.log(gatheredText(gathered));
  if (proposals.length === 0) return;
  if (!isTalk) {
    writeProposals(to, proposals);
    console.log(
      `${to}\n\nNext: read it, change "article" where it is wrong (null makes a gap), delete what is nothing, then\nnpm run harvest -- take ${to}`,
    );
    return;
  }

  const keys = startKeys(process.stdin, process.stdout);
  const decisions = openDecisions({ ...call, memory, articles });
  const decided = await talk(proposals, { keys, decisions, articles, say: console.log });
  keys.end();
  console.log(decidedText(decided));
  await sendGaps(memory, call, call.now);
}

function decidedText({ accepted, gaps, left, open }: Decided): string {
  const rest = open > 0 ? [`${open} are open: the same command goes on there.`] : [];
  return [
    '',
    `${accepted} became questions of articles, ${gaps} become gaps, ${left} are left out.`,
    ...(accepted > 0 ? [afterAccepting] : []),
    ...rest,
  ].join('\n');
}
