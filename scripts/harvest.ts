import { orSayMistakes } from './check/content.ts';
import { sourceOptions } from './database/source.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run harvest -- <files>            finds what customers asked in old mail and chats, and asks you what becomes of it
npm run harvest -- take <file>       does what a file of proposals says that you or an assistant edited
npm run harvest -- send              puts questions into the list of gaps that could not be put there before
npm run harvest -- undo              takes back what the last run wrote into articles

A file is an mbox (Gmail: Google Takeout), a mail, CSV, or JSON lines of a chat. Nothing of it is copied or sent; of each
question personal data is taken out. Without a terminal, or with --to, proposals are written to a file, one a line:
change "article", make it null for a gap, or delete the line; then take it.

--me address       yours, whose mails are left out (those of site.yaml are known), or your name in a chat; may be repeated
--column name      of CSV or JSON, what holds the text of the customer, where a guess is wrong
--people number    only what so many people asked
--to file          writes the proposals there (harvest.jsonl)
--json             prints the proposals, for programs (npm run --silent harvest -- …)
--remote           puts gaps into the database that is online, not into that of this machine
--state folder     where wrangler keeps the database of this machine (.wrangler/state)

Exit code: 0 done, 1 nothing can be done, 2 wrong call.`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    remote: sourceOptions.remote,
    state: sourceOptions.state,
    me: { type: 'string', multiple: true, default: [] },
    column: { type: 'string' },
    people: { type: 'string', default: '1' },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const [first, ...rest] = positionals;
if (first === undefined) end(`Name a file of mail or of a chat.\n\n${help}`, 2);
const call = { ...values, people: peopleFrom(values.people), now: new Date() };
const actions = {
  take: () => import('./harvest/take.ts').then(({ take }) => take(rest, call)),
  send: () => import('./harvest/send.ts').then(({ send }) => send(rest, call)),
  undo: () => import('./harvest/undo.ts').then(({ undo }) => undo(rest)),
};
const ask = () => import('./harvest/harvest.ts').then(({ harvest }) => harvest(positionals, call));
await orSayMistakes(Object.hasOwn(actions, first) ? actions[first as keyof typeof actions] : ask);

function peopleFrom(given: string): number {
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  end(`Write --people as a number from 1 on, not "${given}".`, 2);
}
