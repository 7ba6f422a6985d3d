import { orSayMistakes } from './check/content.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run questions                   writes a prompt for each article that has no phrasings, or whose title, short answer
                                    or questions are new since they were read: for an assistant, or for you. Those that
                                    it wrote before, and nobody changed, go
npm run questions -- --all          for every article
npm run questions -- read           reads what was written into the articles, from all *.jsonl and *.txt of the folder; prompts
                                    that are answered go
npm run questions -- read <file …>  from these files

--in <folder>    where the prompts are written and read from, instead of phrasings/, which Git leaves alone
--together 10    so many articles in one prompt, to paste into a chat; otherwise one
--most 5         takes the five shortest phrasings of an article: short ones teach most for their bytes

Each line that is read is { "article": "language/slug", "phrasings": ["…"] }. AGENTS.md says how to write them.`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    in: { type: 'string', default: 'phrasings' },
    together: { type: 'string', default: '1' },
    most: { type: 'string', default: '1000' },
  },
});
const [action = 'write', ...files] = positionals;
const [together, most] = [values.together, values.most].map(Number);
if (!together || !most || together < 1 || most < 1) end(`Write numbers from 1.\n\n${help}`, 2);

await orSayMistakes(async () => {
  if (action === 'read') {
    const { readBack } = await import('./questions/read-back.ts');
    process.exitCode = await readBack({ folder: values.in, files, most, now: new Date() });
  } else if (action === 'write' && files.length === 0) {
    const { writePrompts } = await import('./questions/write-prompts.ts');
    await writePrompts({ folder: values.in, all: values.all, together, now: new Date() });
  } else end(`Write nothing or read, not "${[action, ...files].join(' ')}".\n\n${help}`, 2);
});
