import { DAY } from '../../../worker/contract/time/durations.ts';
import { type Canary, leaveEverywhere } from '../../worker/privacy/canary.ts';
import { type Drill, type Figure, type Given, none } from './drill.ts';
import { type LocalProduct, localProduct } from './local-product.ts';
import { someAddress } from './posts.ts';

export const erasure: Drill = {
  promise: 'Erased is erased',
  how: 'People leave something in every room, each with an address and a word of their own; they are erased at once, after the schedule has grouped their questions, or after it has closed the week that names them. Then both are looked for in an export of the database, in the same restored, and in what the server logged. Somebody of a similar address stays.',
  run,
};

async function run({ chance, size, progress }: Given): Promise<Figure[]> {
  const people = Array.from({ length: size(45, 6) }, () => canaryBy(chance));
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
  const before = tracesOf(people, { export: await product.exported() });
  const third = Math.ceil(people.length / 3);
  await erase(product, people.slice(0, third));
  await product.runSchedule(new Date());
  await erase(product, people.slice(third, 2 * third));
  await product.runSchedule(new Date(Date.now() + 8 * DAY));
  await erase(product, people.slice(2 * third));
  await product.stop();

  const dump = await product.exported();
  const restored = await localProduct({ dump });
  const traces = tracesOf(people, {
    export: dump,
    'restored database': await restored.exported(),
    log: product.log(),
  });
  return [
    { name: 'people', count: people.length },
    { name: 'found in an export before', count: before.length, atLeast: 2 * people.length },
    none('traces afterwards', traces),
    none(
      'neighbours erased too',
      tracesOf([neighbour], { export: dump }).length > 0 ? [] : [neighbour.address],
    ),
  ];
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
