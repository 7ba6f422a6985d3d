import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Drill, type Figure, isKept, verdictOf } from './drill.ts';

export interface Outcome {
  name: string;
  drill: Drill;
  figures: Figure[];
  seconds: number;
}

export interface Run {
  seed: number;
  now: Date;
}

/** What was found, as a document. */
export const reportOf = (outcomes: readonly Outcome[], { seed, now }: Run): string => `# Reliability

What is promised, and what was counted when each promise was put to the test. The figures are those of one whole run:

    npm run bench:trust -- --seed ${seed}

${now.toISOString().slice(0, 10)}, in ${minutesOf(outcomes)} minutes, on ${process.platform} ${process.arch} with ${availableParallelism()} cores; Node ${process.versions.node},
wrangler ${versionOf('wrangler')}, workerd ${versionOf('workerd')}. The seed decides what chance decides: another one tries other texts, other moments and
other paths. \`--only kills\` runs one of them, \`--short\` a little of each. The command ends with 1 where a promise is broken,
and writes this file.

| promise | kept |
| --- | --- |
${outcomes.map(({ drill, figures }) => `| ${drill.promise} | ${figures.every(isKept) ? 'yes' : '**no**'} |`).join('\n')}

${outcomes.map(sectionOf).join('\n\n')}

${cannotShow}`;

const sectionOf = ({ name, drill, figures }: Outcome) => `## ${drill.promise}

${drill.how}

| \`${name}\` | count | |
| --- | ---: | --- |
${figures.map((figure) => `| ${figure.name} | ${figure.count.toLocaleString('en')} | ${verdictOf(figure)} |`).join('\n')}`;

const cannotShow = `## What one machine cannot show

- **Production D1.** The same SQLite, but not the same service: how it copies, fails over and times out is Cloudflare's.
- **Quotas.** Rows a day, requests a day, processor time of an invocation: nothing on one's own machine is ever spent.
- **The 2 MB value limit** of a row, and the other limits of size, which the local runtime does not set.
- **Power loss.** A process that is killed leaves its writes to the operating system; a machine that loses power may not.
- **A real provider of email.** A stand-in refuses, cuts off and is silent as documented. What becomes of an email after it
  was taken, nobody here sees. One whose reply is lost goes out again, with the same \`X-Quietdesk-Email\`.
- **A real export.** wrangler's export of a local database writes a line break as \`\\n\`, and turns these two characters into a
  line break wherever a text has both. Whether the export of production does the same is not known here: a backup is proven
  only by restoring it, as \`npm run backup\` does ([backup.md](backup.md)).
- **Many places at once.** One isolate answers here, and many in production: limits by address are counted in each place.
`;

const minutesOf = (outcomes: readonly Outcome[]) =>
  Math.round(outcomes.reduce((sum, { seconds }) => sum + seconds, 0) / 60);

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
