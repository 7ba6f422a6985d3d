import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { decryptedRows } from '../../decrypted.ts';
import { seeded } from '../../search/seeded.ts';
import { secrets } from '../../secrets.ts';
import { type Drill, type Figure, type Given, inLanes, none } from './drill.ts';
import { type LocalProduct, localProduct, newFolder } from './local-product.ts';
import { oddText } from './odd-texts.ts';
import { someAddress } from './posts.ts';
import { bodyOf } from './sent-texts.ts';

export const texts: Drill = {
  promise: 'A text comes back as it was sent',
  how: 'Generated texts of every corner of Unicode, more than half of them with something that no text may have, as messages, names and notes, in JSON and in both kinds of forms. What was accepted is compared with the file of the database and with an export that was restored: the same but for line ends, NFC and the space around it.',
  run,
};

const clients = 16;

/** Texts by the name of their place. */
type Texts = Map<string, string>;

async function run({ chance, size, progress }: Given): Promise<Figure[]> {
  const tries = size(100_000, 1500);
  const product = await localProduct();
  await product.start();
  const writers = new Writers(product.origin);
  await inLanes(clients, triesOf(tries, chance), async (tried) => {
    if (tried.number % 500 === 0) product.beginNewDay();
    await writers.write(tried);
    progress('texts', tried.number, tries);
  });
  await product.stop();
  const { accepted, away, faults, kept } = writers;
  return [
    { name: 'tries', count: tries, atLeast: tries },
    { name: 'accepted', count: accepted, atLeast: Math.ceil(tries / 5) },
    { name: 'answered with 503: the database took over five seconds', count: away },
    none('answered with 500, or not at all', faults),
    { name: 'texts compared', count: kept.size },
    none('changed in the database', changed(kept, new Map(await rowsOf(product)))),
    ...inExport(kept, await restored(product)),
  ];
}

interface Try {
  number: number;
  chance: () => number;
}

/** Each has a chance of its own: in which order they are answered changes no text. */
function* triesOf(count: number, chance: () => number): Generator<Try> {
  for (let number = 1; number <= count; number += 1) {
    yield { number, chance: seeded(Math.floor(2 ** 32 * chance())) };
  }
}

class Writers {
  accepted = 0;
  /** Asked to try again in some seconds. */
  away = 0;
  faults: string[] = [];
  /** What was accepted, as it should be kept. */
  kept: Texts = new Map();
  /** Where notes can be sent. */
  #pages: string[] = [];
  #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async write(tried: Try): Promise<void> {
    const page = this.#pages[Math.floor(10 * tried.chance() * this.#pages.length)];
    return page === undefined ? this.#message(tried) : this.#note(page, tried);
  }

  async #message({ number, chance }: Try) {
    const text = oddText(chance, { lines: true });
    const name = chance() < 0.3 ? oddText(chance, { lines: false }) : '';
    const email = `writer-${number}@client.example`;
    const fields = { email, text, key: `key-${number}`, ...(name && { name }) };
    const answer = await this.#post('/api/messages', fields, chance);
    if (!answer) return;
    const { id, url }: { id: string; url: string } = JSON.parse(answer);
    this.kept.set(`text of ${id}`, asKept(text));
    if (name) this.kept.set(`name of ${id}`, asKept(name));
    if (this.#pages.length < 200) this.#pages.push(url);
  }

  async #note(page: string, { number, chance }: Try) {
    const text = `${number}:${oddText(chance, { lines: true })}`;
    const answer = await this.#post(page, { text }, chance);
    if (answer !== undefined) this.kept.set(`note ${number}`, asKept(text));
  }

  /** What was answered, where exactly this was accepted. */
  async #post(
    path: string,
    fields: Record<string, string>,
    chance: () => number,
  ): Promise<string | undefined> {
    const { type, body, isWhole } = bodyOf(fields, chance);
    const from = someAddress(chance);
    const headers = { 'content-type': type, accept: 'application/json', 'cf-connecting-ip': from };
    const post = { method: 'POST', headers, body };
    const { status, text } = await fetch(this.#origin + path, post).then(
      async (response) => ({ status: response.status, text: await response.text() }),
      (fault: Error) => ({ status: 0, text: String(fault.cause ?? fault) }),
    );
    if (status === 503) this.away += 1;
    else if (!expected.includes(status))
      this.faults.push(`${status} ${text} to ${body.toString('hex')}`);
    if (status >= 300 || status === 0) return undefined;
    this.accepted += 1;
    return isWhole ? text : undefined;
  }
}

/** Accepted, or refused with a reason that lies in the text. */
const expected = [200, 201, 204, 400, 413, 415, 422];

/** As the documents say that a text is kept. */
const asKept = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

const sql = `
  SELECT 'text of ' || id AS place, text FROM messages
   UNION ALL
  SELECT 'name of ' || id, name FROM messages WHERE name IS NOT NULL
   UNION ALL
  SELECT 'note ' || substr(text, 1, instr(text, ':') - 1), text FROM notes`;

interface Row {
  place: string;
  text: string;
}

const textOf = ({ place, text }: Row) => [place, text] as const;

const rowsOf = async (product: LocalProduct) => (await product.decrypted<Row>(sql)).map(textOf);

async function restored(product: LocalProduct): Promise<Texts> {
  const file = join(newFolder(), 'restored.sqlite');
  const database = new DatabaseSync(file);
  database.exec(await product.exported());
  database.close();
  return new Map((await decryptedRows<Row>(file, secrets.DATA_KEY, sql)).map(textOf));
}

/** The places whose text is another one, or missing. */
export const changed = (kept: Texts, found: Texts): string[] =>
  [...kept]
    .filter(([place, text]) => found.get(place) !== text)
    .map(
      ([place, text]) => `${place}: ${JSON.stringify(text)} is ${JSON.stringify(found.get(place))}`,
    );

const inExport = (kept: Texts, found: Texts): Figure[] => [
  none('changed in an export that was restored', changed(kept, found)),
];
