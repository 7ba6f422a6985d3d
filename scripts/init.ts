/** Makes this help centre the owner's own: `npm run init -- --help`. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentFolder } from '../site/content/folder.ts';
import { locales } from '../site/languages/registry/locales.ts';
import { localDay } from '../worker/contract/time/local-time.ts';
import { orSayMistakes } from './check/content.ts';
import { existingAnswers } from './init/answers/existing.ts';
import { type Asked, type Draft, ownerOption, questions } from './init/answers/questions.ts';
import { talk } from './init/answers/talk.ts';
import { usualAnswers } from './init/answers/usual.ts';
import { ownFiles } from './init/as-it-came.ts';
import { carryOut } from './init/carry-out.ts';
import { isDemonstration, ownFilesLost } from './init/demonstration.ts';
import { openStaging } from './init/staging.ts';
import { startConversation } from './terminal/conversation.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run init              makes this help centre yours: asks a few questions, then writes content/
npm run init -- --yes …   the same without questions, for programs

  --name         of your product                         --hue        0 to 360, or your color such as "#0b57d0"
  --owner        your own name; --owner ${locales.at(-1)}=… for one language
  --email        your address                            --domain     where it will be, such as help.acme.com
  --languages    ${locales.join(',')}: one or several, the first at the root
  --time-zone    such as Europe/Berlin                   --logo       a picture; without one, your initials
  --hours        "Mon-Fri 09:00-17:00"                   --portrait   a picture of you
  --start        empty, or demonstration: with its articles, to be rewritten

Run again it shows what there is, and changes what you answer otherwise. Nothing is written before the last answer.`;

const text = { type: 'string' } as const;
const { values } = readOptions({
  help,
  options: {
    ...{ name: text, languages: text, email: text, 'time-zone': text, hours: text, hue: text },
    ...{ domain: text, logo: text, portrait: text, start: text },
    owner: { type: 'string', multiple: true, default: [] as string[] },
    yes: { type: 'boolean', short: 'y', default: false },
  },
});

openStaging(contentFolder);
const isTheirs = await orSayMistakes(async () => isDemonstration(contentFolder));
const isFirst = isTheirs || !existsSync(join(contentFolder, 'site.yaml'));
const settings = settingsAsFound();
const before = isFirst
  ? undefined
  : await orSayMistakes(async () => existingAnswers(contentFolder));
const answers: Draft = before ? structuredClone(before) : usualAnswers();

if (before && values.start)
  end('--start is for the first time: there is a content of yours already.', 2);
await takeOptions();
if (!isTheirs && answers.start === 'demonstration')
  end('The demonstration is not in this content any more: begin with --start empty.', 2);
const isAsking = !values.yes;
if (isAsking && !process.stdin.isTTY) end(`Nobody is here to answer: add --yes.\n\n${help}`, 2);
if (isAsking) await converse();
if (settingsAsFound() !== settings)
  end('site.yaml was changed while this was waiting for answers. Run npm run init again.', 1);
// Not before the answers: whoever waits for them may write meanwhile.
const own = isFirst ? ownFiles(contentFolder) : [];
const missing = questions(answers, isTheirs).filter(
  ({ shown, without }) => !shown(answers) && without === undefined,
);
if (missing.length > 0)
  end(`Add ${[...new Set(missing.map(({ flag }) => `--${flag}`))].join(', ')}.`, 2);
keepOwnFiles();
nameInEach();

const after = answers as Asked;
const today = localDay(new Date(), after.timeZone);
const done = await carryOut({ content: contentFolder, before, after, isTheirs, own, today });
console.log(`\n${done.join('\n')}\n
Next:
  npm start        see it
  npm run new      begin an article
  npm run check    what is still to do`);

function settingsAsFound(): string | undefined {
  const file = join(contentFolder, 'site.yaml');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function takeOptions(): Promise<void> {
  const { languages, owner, yes: _, help: __, ...others } = values;
  const given: [string, string][] = Object.entries({
    ...(languages && { languages }),
    ...others,
  }).flatMap(([flag, value]) =>
    typeof value === 'string' ? [[flag, value] as [string, string]] : [],
  );
  for (const [flag, value] of given) {
    const question = questions(answers, true).find((question) => question.flag === flag);
    const wrong = await question?.take(value, answers);
    if (wrong) end(`--${flag}: ${wrong}`, 2);
  }
  for (const name of owner) {
    const wrong = await ownerOption(name, answers);
    if (wrong) end(`--owner: ${wrong}`, 2);
  }
}

/** A language without a name of its own has the one that is there. */
function nameInEach(): void {
  const { owner = {}, locales = [] } = answers;
  const [first] = Object.values(owner);
  answers.owner = Object.fromEntries(locales.map((locale) => [locale, owner[locale] ?? first]));
}

async function converse(): Promise<void> {
  const lines = startConversation(() => end('\n\nNothing was changed.', 130));
  console.log(
    isFirst
      ? '\nThis makes the help centre yours. Enter takes what stands in brackets; Ctrl+C leaves everything as it is.\n'
      : '\nThis is what there is. Enter keeps it; Ctrl+C leaves everything as it is.\n',
  );
  await talk(lines, answers, isTheirs);
  const answer = await lines.ask('\nWrite it? [yes]: ');
  lines.end();
  if (!/^(?:y(?:es)?)?$/i.test(answer.trim())) end('Nothing was changed.', 1);
}

/** What the owner wrote is not lost where a content begins anew. */
function keepOwnFiles(): void {
  const lostAfter = (start: Asked['start']) => ownFilesLost(own, { ...answers, start });
  const lost = lostAfter((isTheirs && answers.start) || 'empty');
  if (lost.length === 0) return;
  const named = lost.slice(0, 10).map((path) => `  ${path}`);
  if (lost.length > named.length) named.push(`  and ${lost.length - named.length} more`);
  const canStay = isTheirs && lostAfter('demonstration').length === 0;
  end(
    `${relative('.', contentFolder)}/ has files of yours that would not be in it any more:\n${named.join('\n')}\nMove them elsewhere for a moment${canStay ? ', or keep them with --start demonstration' : ''}.`,
    1,
  );
}
