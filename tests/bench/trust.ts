import { writeFileSync } from 'node:fs';
import { end, readOptions } from '../../scripts/terminal/options.ts';
import { createProgress } from '../../scripts/terminal/progress.ts';
import { table } from '../../scripts/terminal/table.ts';
import { quiet } from '../../scripts/terminal/tool.ts';
import buildSite from '../built-site.ts';
import { seeded } from '../search/seeded.ts';
import { type Drill, isKept, verdictOf } from './trust/drill.ts';
import { drills } from './trust/drills.ts';
import { type Outcome, reportOf } from './trust/report.ts';

const help = `npm run bench:trust [-- --seed 1]   whether each promise holds, and docs/reliability.md about it
                    [--only kills]  one drill, or more: ${Object.keys(drills).join(', ')}
                    [--short]       little of each

Only a whole run of all drills writes the document. Ends with 1 where a promise is broken.`;

const { values } = readOptions({
  help,
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: [] },
    short: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed)) end(`Write --seed as a whole number, not "${values.seed}".`, 2);
const names = values.only.flatMap((list) => list.split(','));
const unknown = names.find((name) => !(name in drills));
if (unknown !== undefined)
  end(`There is no drill "${unknown}", only ${Object.keys(drills).join(', ')}.`, 2);
const chosen = Object.entries(drills).filter(
  ([name]) => names.length === 0 || names.includes(name),
);

// What fails is counted below; what the runtime says to it would hide that.
Object.assign(process.env, quiet, { WRANGLER_LOG: 'none' });
buildSite();
const outcomes: Outcome[] = [];
for (const [name, drill] of chosen) {
  console.error(`${name} …`);
  const outcome = await outcomeOf(name, drill);
  outcomes.push(outcome);
  console.log(`\n${textOf(outcome)}\n`);
}
if (!values.short && names.length === 0)
  writeFileSync('docs/reliability.md', reportOf(outcomes, { seed, now: new Date() }));
const broken = outcomes.filter(({ figures }) => !figures.every(isKept));
console.log(
  broken.length === 0
    ? `All ${outcomes.length} promises held, with seed ${seed}.`
    : `Broken, with seed ${seed}: ${broken.map(({ name }) => name).join(', ')}.`,
);
process.exit(broken.length === 0 ? 0 : 1);

async function outcomeOf(name: string, drill: Drill): Promise<Outcome> {
  const start = performance.now();
  const figures = await drill
    .run({
      chance: seeded(seed),
      size: (whole, short) => (values.short ? short : whole),
      progress: createProgress(process.stderr, process.stderr.isTTY ? 1 : 15),
    })
    .catch((fault: Error) => {
      console.error(fault);
      return [{ name: 'the drill itself failed', count: 1, atMost: 0, examples: [fault.message] }];
    });
  return { name, drill, figures, seconds: (performance.now() - start) / 1000 };
}

function textOf({ name, drill, figures, seconds }: Outcome): string {
  const rows = figures.map((figure) => [figure.name, figure.count, verdictOf(figure)] as const);
  const found = figures
    .filter((figure) => !isKept(figure))
    .flatMap(({ examples = [] }) => examples.map((example) => `  ${example}`));
  return [
    `${name}: ${drill.promise} (${Math.round(seconds)} s)`,
    table(['', 'count', ''], rows),
    ...found,
  ].join('\n');
}
