import { orSayMistakes } from './check/content.ts';
import { sourceHelp, sourceOptions } from './database/source.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run week                     the newest week that is over, in words
npm run week -- 2026-W47         another, or the one that goes on
npm run --silent week -- --json  its numbers, for programs

--markdown          as a file to keep in git, with every number
--to file           where to write that: docs/weeks/2026-W47.md, or only docs/weeks/
${sourceHelp}

From an export it also computes the figures anew from the rows; where they are not those that were
stored when the week closed, it says which, and ends with 1.`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    ...sourceOptions,
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    to: { type: 'string' },
  },
});
const [name, ...others] = positionals;
if (others.length > 0) end(`Write one week, not ${positionals.length}.`, 2);
if (values.to !== undefined && !values.markdown) end('Write --markdown before --to.', 2);
if (values.json && values.markdown) end('Write --json or --markdown, not both.', 2);

await orSayMistakes(async () => {
  const { sayWeek } = await import('./week/say-week.ts');
  await sayWeek(name, values);
});
