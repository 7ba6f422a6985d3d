import { existsSync } from 'node:fs';
import { type GapFigures, measureGaps } from './bench/gaps/figures.ts';
import { type QuestionSet, questionSets, sample, withSaid } from './bench/gaps/samples.ts';
import { searchTasks, type Task } from './bench/search/tasks.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run bench:gaps -- --tasks <folder> [--questions 300] [--samples 5] [--index own] [--json]

Groups labelled questions as gaps and prints how pure and how complete the groups are: means over samples.

--questions 300  how many questions are asked
--samples 5      how many times, each with other questions in another order
--index own      the site has the task's own articles, with five example questions each
--index other    it has the articles of the other tasks in its language
--json           as one array`;

const { values } = readOptions({
  help,
  options: {
    tasks: { type: 'string' },
    questions: { type: 'string', default: '300' },
    samples: { type: 'string', default: '5' },
    index: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
if (!values.tasks) end(help, 2);
if (!existsSync(values.tasks)) end(`There is no folder ${values.tasks}.`, 1);

const tasks = searchTasks(values.tasks, 5);
const sets = questionSets(tasks);
const rows: (GapFigures & { task: string; worst: number })[] = [];
for (const set of sets) {
  const { name, locale, questions } = values.index ? await withSaid(set, indexed(set)) : set;
  const samples = Array.from({ length: Number(values.samples) }, (_, n) =>
    measureGaps(sample(questions, Number(values.questions), n + 1), locale),
  );
  const worst = Math.min(...samples.map(({ precision }) => precision));
  rows.push({ task: name, ...means(samples), worst });
}
console.log(values.json ? JSON.stringify(rows, null, 1) : table());

/** The tasks whose articles the index has. */
function indexed({ name, locale }: QuestionSet): Task[] {
  const inLocale = tasks.filter((task) => task.locale === locale);
  const own = inLocale.filter((task) => task.name === name);
  if (own.length === 0) return inLocale;
  return values.index === 'own' ? own : inLocale.filter((task) => task.name !== name);
}

function means(samples: readonly GapFigures[]): GapFigures {
  const mean = (figure: (sample: GapFigures) => number) =>
    samples.reduce((sum, sample) => sum + figure(sample), 0) / samples.length;
  return {
    questions: mean(({ questions }) => questions),
    groups: mean(({ groups }) => groups),
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    byQuestion: {
      precision: mean(({ byQuestion }) => byQuestion.precision),
      recall: mean(({ byQuestion }) => byQuestion.recall),
    },
    milliseconds: mean(({ milliseconds }) => milliseconds),
  };
}

function table(): string {
  const heading = `${'task'.padEnd(22)} questions  groups  precision   worst  recall  by question: precision  recall    ms`;
  const lines = rows.map(({ task, byQuestion, ...row }) =>
    [
      task.padEnd(22),
      row.questions.toFixed(0).padStart(10),
      row.groups.toFixed(0).padStart(8),
      percent(row.precision).padStart(11),
      percent(row.worst).padStart(8),
      percent(row.recall).padStart(8),
      percent(byQuestion.precision).padStart(24),
      percent(byQuestion.recall).padStart(8),
      row.milliseconds.toFixed(0).padStart(6),
    ].join(''),
  );
  return [heading, ...lines].join('\n');
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
