import { end } from '../terminal/options.ts';
import { afterAccepting, openDecisions } from './deciding/decide.ts';
import { knownArticles } from './deciding/known-articles.ts';
import { openMemory } from './deciding/memory.ts';
import { readProposals } from './deciding/proposals-file.ts';
import { sendGaps } from './deciding/send-gaps.ts';
import type { Call } from './harvest.ts';

/** Does what the lines of a file say. What cannot be done is said, and left as it is; the file stays. */
export async function take([file, ...others]: string[], call: Call): Promise<void> {
  if (file === undefined || others.length > 0)
    end('Name one file of proposals: take harvest.jsonl', 2);
  const lines = readProposals(file);
  if ('faults' in lines) end(lines.faults.join('\n'), 1);
  const [memory, articles] = [openMemory(), knownArticles()];
  const decisions = openDecisions({ memory, articles, now: call.now });
  const open = lines.filter((line) => !decisions.isDecided(line));
  let refused = 0;
  for (const { line, article, ...decidable } of open) {
    const done = article === null ? decisions.gap(decidable) : decisions.accept(decidable, article);
    if (!done || !('refusal' in done)) continue;
    refused += 1;
    console.error(`${file}:${line}  "${decidable.question}": ${done.refusal}`);
  }
  console.log(
    takenText({ decided: lines.length - open.length, done: open.length - refused, refused }),
  );
  await sendGaps(memory, call, call.now);
  if (refused > 0) process.exitCode = 1;
}

interface Taken {
  done: number;
  refused: number;
  /** Before this run. */
  decided: number;
}

function takenText({ done, refused, decided }: Taken): string {
  const others = [
    ...(refused > 0 ? [`${refused} cannot be and stay as they are`] : []),
    ...(decided > 0 ? [`${decided} were done before`] : []),
  ];
  const said = [`${done} lines are done`, ...others].join(', ');
  return [said, ...(done > 0 ? [afterAccepting] : [])].join('.\n');
}
