import { readFileSync } from 'node:fs';
import type { SharedSettings } from '../../../worker/contract/published/settings.ts';
import { DAY } from '../../../worker/contract/time/durations.ts';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import { type Canary, leaveEverywhere } from '../../worker/privacy/canary.ts';
import { type Drill, type Figure, type Given, none } from './drill.ts';
import { type LocalProduct, localProduct } from './local-product.ts';
import { someAddress } from './posts.ts';

export const erasure: Drill = {
  promise: 'Erased is erased',
  how: 'People leave something in every room, each with an address and a word of their own; they are erased at once, after the schedule has grouped their questions, while the email about the week that names them waits, after it was given up, or after it has left. Then both are looked for in an export of the database, in the same restored, and in what the server logged. Somebody of a similar address stays.',
  run,
};

async function run({ chance, size, progress }: Given): Promise<Figure[]> {
  const { timeZone }: SharedSettings = JSON.parse(readFileSync('dist/settings.json', 'utf8'));
  const people = Array.from({ length: size(45, 10) }, () => canaryBy(chance));
  const neighbour = { address: `${people[0]?.address.replace('@', 's@')}`, word: 'neighbour' };
  const product = await localProduct();
  await product.start();
  const sending = {
    ...product,
    postJson: (path: string, fields: object) => product.postJson(path, fields, someAddress(chance)),
  };
  for (const [number, person] of [...people, neighbour].entries()) {
    await leaveEverywhere(person, sending);
    progress('people', number + 1, people.length + 1);
  }
  // Each asks again on another day, so that their questions are listed, and the closed week names them.
  product.write(`UPDATE gaps SET day = date(day, '-1 day'), visitor = 'another ' || visitor`);
  for (const { word, address } of people) {
    const again = { query: `${word} question`, locale: 'en', why: 'asked', email: address };
    await sending.postJson('/api/gaps', again);
  }
  const before = tracesOf(people, { database: await product.everything() });
  const fifth = Math.ceil(people.length / 5);
  const [first = [], second = [], third = [], fourth = [], fifths = []] = Array.from(
    { length: 5 },
    (_, part) => people.slice(part * fifth, (part + 1) * fifth),
  );
  await erase(product, first);
  await product.runSchedule(new Date());
  await erase(product, second);
  // Some hours before the email about the week leaves.
  await product.runSchedule(weekOf(new Date(), timeZone).closes);
  const inEmails = await namedInEmails(product, [...third, ...fourth, ...fifths]);
  await erase(product, third);
  product.write(`UPDATE emails SET failed_at = created_at WHERE kind = 'week'`);
  await erase(product, fourth);
  product.write(`UPDATE emails SET failed_at = NULL WHERE kind = 'week'`);
  await product.runSchedule(new Date(Date.now() + 8 * DAY));
  await erase(product, fifths);
  await product.stop();

  const dump = await product.exported();
  const restored = await localProduct({ dump });
  const traces = tracesOf(people, {
    database: await product.everything(),
    'restored export': await restored.everything(),
    log: product.log(),
  });
  return [
    { name: 'people', count: people.length },
    { name: 'found in the database before', count: before.length, atLeast: 2 * people.length },
    { name: 'named in an email about a week that waited', count: inEmails.length, atLeast: 1 },
    none('traces afterwards', traces),
    none(
      'neighbours erased too',
      tracesOf([neighbour], { database: await product.everything() }).length > 0
        ? []
        : [neighbour.address],
    ),
  ];
}

/** Of these people, whom the email about a week names. */
async function namedInEmails(product: LocalProduct, people: readonly Canary[]): Promise<string[]> {
  const emails = await product.decrypted<{ text: string }>(
    `SELECT text FROM emails WHERE kind = 'week' AND sent_at IS NULL`,
  );
  return tracesOf(people, { emails: emails.map(({ text }) => text).join('\n') });
}

async function erase({ ownerPost }: LocalProduct, people: readonly Canary[]): Promise<void> {
  for (const { address } of people) {
    const { status } = await ownerPost('/admin/privacy/erase', { email: address });
    if (status !== 303) throw new Error(`${address} was not erased: ${status}`);
  }
}

const letters = 'bcdfghjklmnpqrstvwxz';

/** A word that no text holds by chance. */
function canaryBy(chance: () => number): Canary {
  const word = Array.from(
    { length: 10 },
    () => letters[Math.floor(letters.length * chance())],
  ).join('');
  return { word: `${word}word`, address: `${word}@client.example` };
}

/** Where an address or a word of somebody is still found, however it is written. */
export const tracesOf = (people: readonly Canary[], places: Record<string, string>): string[] =>
  Object.entries(places).flatMap(([place, text]) => {
    const plain = text.toLowerCase();
    return people
      .flatMap(({ address, word }) => [address, word])
      .filter((trace) => plain.includes(trace.toLowerCase()))
      .map((trace) => `${trace} in the ${place}`);
  });
