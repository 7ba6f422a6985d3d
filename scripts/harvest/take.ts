import { end } from '../terminal/options.ts';
import { afterAccepting, openDecisions } from './deciding/decide.ts';
import { knownArticles } from './deciding/known-articles.ts';
import { openMemory } from './deciding/memory.ts';
import { type LineFault, readProposals } from './deciding/proposals-file.ts';
import { sendGaps } from './deciding/send-gaps.ts';
import type { Call } from './harvest.ts';

/** Does what the lines of a file say. Which cannot be done is said, and why; these and the file stay. */
export async function take([file, ...others]: string[], call: Call): Promise<void> {
  if (file === undefined || others.length > 0)
    end('Name one file of proposals: take harvest.jsonl', 2);
  const read = readProposals(file);
  if (!read) end(`There is no file ${file}.`, 1);
  const { lines, faults } = read;
  const [memory, articles] = [openMemory(), knownArticles()];
  const decisions = openDecisions({ memory, articles, now: call.now });
  const open = lines.filter((line) => !decisions.isDecided(line));
  const refused: LineFault[] = [];
  for (const { line, article, ...decidable } of open) {
    const done = article === null ? decisions.gap(decidable) : decisions.accept(decidable, article);
    if (done && 'refusal' in done)
      refused.push({ line, fault: `"${decidable.question}": ${done.refusal}` });
  }
  const left = [...faults, ...refused].toSorted((one, other) => one.line - other.line);
  for (const { line, fault } of left) console.error(`${file}:${line}  ${fault}`);
  const counts = { decided: lines.length - open.length, done: open.length - refused.length };
  console.log(takenText({ ...counts, refused: left.length }));
  if (left.length > 0) process.exitCode = 1;
  await sendGaps(memory, call, call.now);
}

interface Taken {
  done: number;
  refused: number;
  /** Before this run. */
  decided: number;
}

function takenText({ done, refused, decided }: Taken): string {
  const lines = (count: number) => (count === 1 ? 'One line is' : `${count} lines are`);
  const others = [
    ...(refused > 0 ? [`${refused} cannot be ${refused === 1 ? 'and stays' : 'and stay'}`] : []),
    ...(decided > 0 ? [`${decided} ${decided === 1 ? 'was' : 'were'} done before`] : []),
  ];
  const said = [`${lines(done)} done`, ...others].join(', ');
  return [said, ...(done > 0 ? [afterAccepting] : [])].join('.\n');
}
