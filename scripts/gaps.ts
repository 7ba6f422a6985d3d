import { orSayMistakes } from './check/content.ts';
import { sourceHelp, sourceOptions } from './database/source.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run gaps                          what customers asked in vain, what an answer saves most first
npm run --silent gaps -- --json       the same for programs
npm run gaps -- write <gap>           makes its article from the template, as a draft
npm run gaps -- write --top 3         makes three: the first of the list that are not begun
npm run gaps -- add <gap> <article>   adds its words to an article that answers it
npm run gaps -- undo <gap>            takes back what these wrote, unless it was changed since

--topic, --title, --slug   of the article, in place of what the questions give
${sourceHelp}

Each also promises the answer in questions.yaml: the build proves it, and then the gap closes by itself.`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    ...sourceOptions,
    json: { type: 'boolean', default: false },
    top: { type: 'string' },
    topic: { type: 'string' },
    title: { type: 'string' },
    slug: { type: 'string' },
  },
});

const [action = 'list', ...rest] = positionals;
const actions = {
  list: () => import('./gaps/list.ts').then(({ list }) => list(values)),
  write: () => import('./gaps/write.ts').then(({ write }) => write(rest, values)),
  add: () => import('./gaps/add.ts').then(({ add }) => add(rest, values)),
  undo: () => import('./gaps/undo.ts').then(({ undo }) => undo(rest)),
};
const run = Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : undefined;
if (!run) end(`Write list, write, add or undo, not "${action}".\n\n${help}`, 2);
await orSayMistakes(run);
