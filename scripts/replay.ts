import { isAbsolute, relative } from 'node:path';
import { contentFolder } from '../site/content/folder.ts';
import { contentMistakes, orSayMistakes, sayMistakes } from './check/content.ts';
import { answered, answeredText } from './replay/answered.ts';
import { askIn, type Tree } from './replay/ask-in.ts';
import { compared, comparison, comparisonText } from './replay/comparison.ts';
import { readQuestions } from './replay/questions.ts';
import { revisionFolder } from './replay/revision.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run replay -- <file of questions> [--against <git revision>] [--json]

Asks every question of a file and says which are answered, and by what.
The file is what the owner's pages export, other CSV with a column "question" or "query", or JSON lines.

--against main   what it changed: newly answered, lost, found by another article;
                 asks the articles and the search of that revision
--json           for machines (npm run --silent replay -- …)`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: { against: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const [file, ...others] = positionals;
if (!file) end(`Name a file of questions.\n\n${help}`, 2);
if (others.length > 0) end(`Name one file, not ${positionals.length}.\n\n${help}`, 2);

const earlier = values.against === undefined ? undefined : treeOf(values.against);
const { settings } = await orSayMistakes(() => import('../site/content/settings.ts'));
const questions = readQuestions(file, settings.locales);
const order = { questions, now: new Date().toISOString() };
sayMistakes(await contentMistakes(new Date(order.now)));
const now = await askIn({ name: 'This tree', folder: '.', content: contentFolder }, order);

if (earlier) {
  const before = await askIn(earlier, order);
  const report = comparison(earlier.name, compared(questions, before, now));
  console.log(values.json ? JSON.stringify(report, null, 1) : comparisonText(report));
} else {
  const report = answered(questions, now);
  console.log(values.json ? JSON.stringify(report, null, 1) : answeredText(report));
}

/** A revision with its own content; a content folder elsewhere has no revision here and is read as it is. */
function treeOf(revision: string): Tree {
  const content = relative('.', contentFolder);
  const isElsewhere = content.startsWith('..') || isAbsolute(content);
  if (isElsewhere)
    console.error(
      `${content} is not in this repository: ${revision} is asked with it as it is now.`,
    );
  return {
    name: revision,
    folder: revisionFolder(revision),
    content: isElsewhere ? contentFolder : content,
  };
}
