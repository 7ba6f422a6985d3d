import { globSync } from 'node:fs';
import { join } from 'node:path';
import { usableArticles } from '../../site/content/article/read.ts';
import { applyEdits } from '../gaps/edits/edits.ts';
import { phrasingEdit } from '../gaps/edits/list-edits.ts';
import { end } from '../terminal/options.ts';
import { articleId } from './article-id.ts';
import { conflictsOf } from './conflicts.ts';
import { clearPrompts } from './own-prompts.ts';
import { type Fault, readPhrasings } from './phrasing-lines.ts';
import { addToRecord, isWritten, readRecord } from './record.ts';
import { type Taken, takenFrom } from './taken.ts';

interface Call {
  folder: string;
  /** Read instead of what the folder has. */
  files: readonly string[];
  /** So many phrasings an article, the shortest. */
  most: number;
  now: Date;
}

/** Puts what was written into the articles, and says what of it was not taken, and why. Returns the exit code. */
export async function readBack({ folder, files, most, now }: Call): Promise<number> {
  const read = files.length > 0 ? files : answersIn(folder);
  if (read.length === 0) end(`${folder}/ has no *.jsonl and no *.txt to read.`, 1);
  const rows = read.map(readPhrasings);
  const { taken, faults, leftOut } = takenFrom(
    rows.flatMap(({ lines }) => lines),
    { articles: usableArticles(), most },
  );
  const conflicts = await conflictsOf(taken, now);
  const put = taken.map((one) => ({ ...one, refused: putInto(one) }));
  const refused = put.flatMap((one) => one.refused);
  const all: Fault[] = [...rows.flatMap((row) => row.faults), ...faults, ...refused];

  for (const { file, line, message } of all) console.error(`${file}:${line}  ${message}`);
  const done = put.filter((one) => one.refused.length === 0);
  addToRecord(done.map(({ article }) => article));
  const [record, articles] = [
    readRecord(),
    new Map(usableArticles().map((one) => [articleId(one), one])),
  ];
  clearPrompts(folder, (id) => {
    const article = articles.get(id);
    return !article || isWritten(article, record);
  });
  const added = done.filter(({ phrasings }) => phrasings.length > 0);
  const count = added.reduce((sum, { phrasings }) => sum + phrasings.length, 0);
  console.log(`${many(count, 'new phrasing')} in ${many(added.length, 'article')}.`);
  if (leftOut > 0) console.log(`${leftOut} longer ones were left out: --most ${most}.`);
  if (conflicts.length > 0) console.log(`\n${conflictText(conflicts)}`);
  return all.length > 0 ? 1 : 0;
}

const answersIn = (folder: string) =>
  globSync('**/*.{jsonl,txt}', { cwd: folder })
    .toSorted()
    .map((file) => join(folder, file));

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Adds phrasings to the front matter of their article; says where that cannot be done. */
function putInto({ article, phrasings, file, line }: Taken): Fault[] {
  if (phrasings.length === 0) return [];
  const edits = phrasingEdit(article, phrasings);
  if ('refusal' in edits) return [{ file, line, message: edits.refusal }];
  applyEdits(edits);
  return [];
}

const conflictText = (conflicts: readonly string[]) =>
  [
    'Taken, but look at these: customers who ask so may mean another article.',
    ...conflicts.map((conflict) => `  ${conflict}`),
  ].join('\n');
