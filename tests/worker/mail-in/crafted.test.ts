import { beforeAll, describe, expect, test } from 'vitest';
import { type Crafted, crafted, type Place, type Thread } from './crafted.ts';
import { deliver, emails, emptyTables, messages, notes, setAside, written } from './start-mail.ts';

/** Each is delivered twice; every other one by two servers at once. */
describe('of 500 emails of every kind that goes wrong', () => {
  let all: Crafted[];
  let found: Map<string, Place[]>;
  let rejected: string[];
  let replies: string[];
  let acknowledged: string[];

  beforeAll(async () => {
    await emptyTables();
    const threads: Thread[] = [];
    for (let n = 0; n < 30; n += 1) {
      threads.push(await written({ email: `customer${n}@client.example`, text: `Thread ${n}` }));
    }
    all = crafted(threads);
    rejected = [];
    for (let start = 0; start < all.length; start += 10) {
      await Promise.all(all.slice(start, start + 10).map(deliverTwice));
    }
    found = await placesOf(all);
    replies = (await emails('reply')).map(({ text }) => text);
    acknowledged = (await emails('acknowledgement')).map(({ to_address }) => to_address);
  });

  async function deliverTwice({ raw, to, from, what }: Crafted, n: number): Promise<void> {
    const again = () => deliver(raw, { to, from });
    const answers =
      n % 2 === 0 ? await Promise.all([again(), again()]) : [await again(), await again()];
    for (const answer of answers) if (answer) rejected.push(`${what}: ${answer}`);
  }

  test('there are enough', () => {
    expect(all.length).toBeGreaterThanOrEqual(500);
  });

  test('none is in a wrong thread, none is lost, and none is there twice', () => {
    const misplaced = all
      .map(({ what, word, place }) => ({ what, word, place, found: found.get(word) ?? [] }))
      .filter(({ place, found: places }) => JSON.stringify(places) !== JSON.stringify([place]));

    expect(misplaced).toEqual([]);
  });

  test('none is answered twice', () => {
    const answers = all.filter(({ place }) => place.kind === 'reply');
    const times = answers.map(({ word }) => replies.filter((text) => text.includes(word)).length);

    expect(times.filter((count) => count !== 1)).toEqual([]);
    const strange = replies.filter((text) => !answers.some(({ word }) => text.includes(word)));
    expect(strange).toEqual([]);
    expect(acknowledged).toHaveLength(new Set(acknowledged).size);
  });

  test('nothing goes to a customer but what the owner wrote, and no address of hers', () => {
    const strays = replies.filter((text) => /\/admin\/|Please try it again|请再试一次/.test(text));

    expect(strays).toEqual([]);
  });

  test('none is refused', () => {
    expect(rejected).toEqual([]);
  });
});

/** By the word that is in no other: where each is found. */
async function placesOf(all: Crafted[]): Promise<Map<string, Place[]>> {
  const texts: [string, Place][] = [
    ...(await notes()).map(({ author, message, text }): [string, Place] => [
      text,
      { kind: author === 'owner' ? 'reply' : 'note', thread: message },
    ]),
    ...(await setAside()).map(({ message, text }): [string, Place] => [
      text,
      { kind: 'set-aside', thread: message },
    ]),
    ...(await messages()).map(({ text, quarantined }): [string, Place] => [
      text,
      { kind: quarantined ? 'quarantined' : 'message' },
    ]),
  ];
  const places = new Map(all.map(({ word }): [string, Place[]] => [word, []]));
  for (const [text, place] of texts) {
    for (const [word] of text.matchAll(/word\d+word/g)) places.get(word)?.push(place);
  }
  return places;
}
