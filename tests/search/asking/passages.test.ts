import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../site/search/answers.ts';
import { ask } from '../../../site/search/ask.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import type { Place } from '../../../site/search/companion/format/places.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { article, site } from '../small-sites.ts';

const places: Place[] = [
  { id: '', path: [], texts: ['A tube that loses air has a hole, or a valve that is not closed.'] },
  {
    id: 'mend-the-hole',
    path: ['Mend the hole'],
    texts: ['1. Roughen the tube around it.\n2. Spread the glue and wait.\n3. Press the patch on.'],
  },
  {
    id: 'question.the-glue-has-dried',
    path: ['If it goes on', 'The glue has dried up'],
    texts: ['Buy a fresh tube of **vulcanising** glue; `E-7` on its label is the right kind.'],
  },
  {
    id: 'question.delete-the-route',
    path: ['If it goes on', 'A route is in the way'],
    texts: ['Press Delete and every saved route of the computer is gone.'],
  },
  {
    id: 'before-you-start',
    path: ['Before you start'],
    texts: ['Rain makes glue weak. A garage or a kitchen is a good place, and an old towel helps.'],
  },
  {
    id: 'what-the-gauge-shows',
    path: ['What the gauge shows'],
    texts: [
      '**Members** · Workshop: open · Tube: free',
      '**Red needle** · Meaning: the pressure is low · What to do: pump',
      '**429** · Meaning: the battery is empty · What to do: charge it',
    ],
  },
];

const others = ['Oil the chain', 'True a wheel', 'Adjust the brakes', 'Measure your inseam'].map(
  (title, n) =>
    article({ id: `other-${n}`, title, answer: `${title} with the tool from the box.` }),
);

const shop = (answer: string, own = places) =>
  buildCompanion(
    site('en', [
      article({
        id: 'flat-tyre',
        title: 'Repair a flat tyre',
        answer,
        body: places.flatMap(({ texts }) => texts).join(' '),
        headings: [{ text: 'Mend the hole' }, { text: 'If it goes on' }],
        places: own,
      }),
      ...others,
    ]),
  );

const withAnswer = shop('Take the wheel out and put a ==new tube== in.');
const without = shop('');

const answersOf = async (files: ReadonlyMap<string, string>, question: string): Promise<Answers> =>
  ask(await openBuilt(files), question);

describe('a passage answers', () => {
  test('what the short answer of its article has no words of, and the result leads there', async () => {
    const { clear, results } = await answersOf(withAnswer, 'flat tyre, but the glue has dried up');

    expect(clear).toBe(true);
    expect(results[0]?.passage?.text).toBe(
      'Buy a fresh tube of vulcanising glue; E-7 on its label is the right kind.',
    );
    expect(results[0]?.passage?.path).toEqual(['If it goes on', 'The glue has dried up']);
    expect(results[0]?.url).toMatch(/\/articles\/flat-tyre\/#question\.the-glue-has-dried$/);
  });

  test('with its marks, and its steps as a list', async () => {
    const { results } = await answersOf(without, 'how do I mend the hole of a flat tyre');
    const [steps] = results[0]?.passage?.parts ?? [];

    expect(steps).toMatchObject({
      tag: 'ol',
      parts: [{ tag: 'li' }, { tag: 'li' }, { tag: 'li' }],
    });
  });

  test.each([
    ['by a heading above it', 'repair a flat tyre, glue dried', 'Buy a fresh tube'],
    ['by the first cell of its row', 'flat tyre, the needle is red', 'the pressure is low'],
    ['by its code', 'flat tyre, 429 on the display', 'the battery is empty'],
  ])('named %s', async (_, question, text) => {
    const { results } = await answersOf(withAnswer, question);

    expect(results[0]?.passage?.text).toContain(text);
  });
});

describe('without a short answer nothing is shown', () => {
  test('where no passage has half of the question', async () => {
    const question = 'is a towel for the battery, the route and the label of the valve needed';
    const { answered, clear, results } = await answersOf(without, question);

    expect(results[0]?.article).toBe('flat-tyre');
    expect(answered).toBe(true);
    expect(clear).toBe(false);
  });
});

describe('the short answer stays', () => {
  test('where it has the words of the question', async () => {
    const { clear, results } = await answersOf(withAnswer, 'repair a flat tyre with a new tube');

    expect(clear).toBe(true);
    expect(results[0]).not.toHaveProperty('passage');
  });

  test('where a word alone names the article', async () => {
    const { results } = await answersOf(withAnswer, 'tyre');

    expect(results[0]).not.toHaveProperty('passage');
  });

  test.each([
    ['by the way', 'flat tyre, can I borrow your garage for an evening'],
    ['in a row that goes with little else of it', 'flat tyre discount for families and members'],
    ['in a short question', 'tyre towel'],
  ])('where a passage has a word of the question %s', async (_, question) => {
    const { results } = await answersOf(withAnswer, question);

    expect(results[0]?.article).toBe('flat-tyre');
    expect(results[0]).not.toHaveProperty('passage');
  });

  test.each([
    ['is missing', ''],
    ['is damaged', '[1,[{"id":'],
    ['holds nothing', '[1,[]]'],
  ])('where the file of its passages %s', async (_, text) => {
    const damaged = new Map(withAnswer);
    for (const name of damaged.keys()) if (name.includes('places-')) damaged.set(name, text);
    const { clear, results } = await answersOf(damaged, 'flat tyre, but the glue has dried up');

    expect(clear).toBe(true);
    expect(results[0]).not.toHaveProperty('passage');
  });
});

describe('an article without a short answer', () => {
  const opening: Place = {
    id: '',
    path: [],
    texts: ['Open the brake, press the lever and lift the wheel out of its fork.'],
  };
  const after: Place = {
    id: 'what-happens-after',
    path: ['What happens once you remove it'],
    texts: [
      'Removing wheels often wears them. Put a removed wheel on its side, and keep grit away.',
    ],
  };
  const lock: Place = {
    id: 'remove-a-locked-wheel',
    path: ['Remove a wheel with a locking bolt'],
    texts: [
      'Take the key that came with the bolt and turn it to the left.',
      'A wheel with a locking bolt whose key is lost goes to the workshop, which drills the bolt.',
    ],
  };
  const wheel = buildCompanion(
    site('en', [
      article({
        id: 'wheel',
        title: 'Remove a wheel',
        body: [opening, after, lock].flatMap(({ texts }) => texts).join(' '),
        headings: [{ text: after.path[0] as string }, { text: lock.path[0] as string }],
        places: [opening, after, lock],
      }),
      ...others,
    ]),
  );

  test.each([
    ['what it says first where its title is asked', 'remove a wheel', opening],
    ['what stands below a heading that is asked', 'remove a wheel with a locking bolt', lock],
  ])('says %s', async (_, question, place) => {
    const { results } = await answersOf(wheel, question);

    expect(results[0]?.passage?.text).toBe(place.texts[0]);
  });
});

test('an article without a short answer says nothing where all that it has repeats the question', async () => {
  const repeats = {
    id: '',
    path: [],
    texts: ['How to repair a flat tyre, and why tyres go flat.'],
  };
  const { clear } = await answersOf(shop('', [repeats]), 'how to repair a flat tyre');

  expect(clear).toBe(false);
});

test('a passage that deletes something else than is asked about is not shown', async () => {
  const { results } = await answersOf(without, 'delete the photo of my flat tyre');

  expect(results[0]?.passage?.text ?? '').not.toContain('Delete');
});
