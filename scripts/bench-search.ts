import { existsSync } from 'node:fs';
import { close } from 'pagefind';
import { analyserOf } from '../site/languages/registry/analysers.ts';
import { inTraditional, withTypos } from './bench/search/altered-questions.ts';
import { measureSearch, type SearchFigures } from './bench/search/figures.ts';
import { withLabelledChoices } from './bench/search/labelled-choices.ts';
import { minisearch } from './bench/search/minisearch.ts';
import { pagefind } from './bench/search/pagefind.ts';
import { quietdesk } from './bench/search/quietdesk.ts';
import { shownLines } from './bench/search/shown.ts';
import { searchTasks, type Task } from './bench/search/tasks.ts';
import { withPhrasings } from './bench/search/written-phrasings.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run bench:search -- <folder> [--questions 5] [--json] [--typos] [--traditional]
npm run bench:search -- --site <content folder> --tasks <folder> [--json] [--typos] [--traditional]

Asks every question of every task under the folder, and prints how often the right article came first.

--site <folder> the articles of a help centre in place of those of a task: the tasks name files of the folder
                that it was imported from, or its articles, language/slug or slug
--tasks <folder> its tasks
--questions 5   how many example questions each article has
--phrasings <folder>   and the phrasings of a file of this folder that is named as the task, task.jsonl, whose lines
                are { "article": "id", "phrasings": ["…"] }, on a site { "article": "language/slug", … }
--ambiguous <folder>   and which articles its ambiguous questions may mean: files that are named as the task, whose
                lines are { "qid": "…", "choices": ["id", …] }
--typos         with one seeded typo in every question
--traditional   the Chinese questions in Traditional script
--only <name>   one engine: quietdesk, pagefind or minisearch
--json          as one array`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    questions: { type: 'string', default: '5' },
    phrasings: { type: 'string' },
    ambiguous: { type: 'string' },
    json: { type: 'boolean', default: false },
    typos: { type: 'boolean', default: false },
    traditional: { type: 'boolean', default: false },
    only: { type: 'string' },
    site: { type: 'string' },
    tasks: { type: 'string' },
  },
});
const folder = values.tasks ?? positionals[0];
if (!folder) end(help, 2);

const engines = [quietdesk, pagefind, minisearch].filter(
  ({ name }) => !values.only || name === values.only,
);
if (engines.length === 0) end(`There is no engine "${values.only}".\n\n${help}`, 2);
for (const given of [folder, values.phrasings, values.ambiguous, values.site])
  if (given !== undefined && !existsSync(given)) end(`There is no folder ${given}.`, 1);
const all = values.site
  ? await siteTasksOf(values.site, folder)
  : searchTasks(folder, Number(values.questions));
if (all.length === 0) end(`No task under ${folder} has questions for these articles.`, 1);
const tasks = all
  .filter(({ locale }) => !values.traditional || analyserOf(locale).foldsTraditional)
  .map((task) => (values.phrasings ? withPhrasings(task, values.phrasings) : task))
  .map((task) => (values.ambiguous ? withLabelledChoices(task, values.ambiguous) : task))
  .map((task) => (values.traditional ? inTraditional(task) : task))
  .map((task) => (values.typos ? withTypos(task) : task));

const rows: SearchFigures[] = [];
if (!values.json) console.log(heading());
for (const task of tasks) {
  for (const engine of engines) {
    const figures = await measureSearch(engine, task);
    rows.push(figures);
    if (values.json) continue;
    console.log(line(figures) + (values.site ? counts(figures, task) : ''));
    if (figures.shown) for (const shown of shownLines(figures.shown)) console.log(`  ${shown}`);
  }
}
await close();
if (values.json) console.log(JSON.stringify(rows, null, 1));

/** Which content is read is settled when the module that reads it is. */
async function siteTasksOf(site: string, tasks: string): Promise<Task[]> {
  process.env['CONTENT'] = site;
  const { siteTasks } = await import('./bench/search/site-tasks.ts');
  return siteTasks(site, tasks, new Date());
}

/** Such a task has few questions: shares alone would say too much. */
function counts({ first, inThree, n }: SearchFigures, { onlyDrafts }: Task): string {
  const drafts = onlyDrafts ? `, ${onlyDrafts} answered by drafts alone` : '';
  return `  ${first} and ${inThree} of ${n}${drafts}`;
}

function heading(): string {
  return `${'task'.padEnd(26)}${'engine'.padEnd(11)}    n    s@1    s@3    mrr  none  auroc   kept refused      KB  p50 ms  p95 ms`;
}

function line(row: SearchFigures): string {
  const kinds = Object.entries(row.aurocByKind).map(([kind, area]) => `${kind} ${area.toFixed(2)}`);
  return [
    row.task.padEnd(26),
    row.engine.padEnd(11),
    String(row.n).padStart(5),
    percent(row['success@1']),
    percent(row['success@3']),
    percent(row['mrr@10']),
    percent(row.noResult).slice(1),
    (row.auroc?.toFixed(2) ?? '–').padStart(7),
    percent(row.kept),
    row.refused === null ? '      –' : ` ${percent(row.refused)}`,
    (row.indexBytes / 1024).toFixed(1).padStart(8),
    row.p50.toFixed(2).padStart(8),
    row.p95.toFixed(2).padStart(8),
    `  ${kinds.join(', ')}`,
  ].join('');
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(7);
}
