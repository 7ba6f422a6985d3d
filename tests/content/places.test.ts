import { describe, expect, test } from 'vitest';
import { bodyNodes } from '../../site/content/article/body/nodes.ts';
import { placesOf } from '../../site/content/search/places/places.ts';

const placesIn = (body: string, locale: 'en' | 'zh-CN' = 'en') =>
  placesOf(bodyNodes({ file: 'article.mdx', body }), locale);

const textsIn = (body: string) => placesIn(body).flatMap(({ texts }) => texts);

describe('the places of an article', () => {
  test('are its top, its sections, its closed questions and its tabs, by their names', () => {
    const places = placesIn(`
A tube that loses air has a hole somewhere.

## Find the hole

Hold the tube under water and watch for bubbles.

<Tabs>
<Tab label="At home">Use the bath tub, and take your time.</Tab>
<Tab label="On the road">Use a puddle, or your wet lips.</Tab>
</Tabs>

### In the rim

Look for a spoke that stands out of its nipple.

## If it goes on

<Questions>
<Question title="It loses air over night">The valve leaks: screw it tight with the key.</Question>
</Questions>
`);

    expect(places.map(({ id, path }) => [id, path])).toEqual([
      ['', []],
      ['find-the-hole', ['Find the hole']],
      ['tab.at-home', ['Find the hole', 'At home']],
      ['tab.on-the-road', ['Find the hole', 'On the road']],
      ['in-the-rim', ['Find the hole', 'In the rim']],
      ['question.it-loses-air-over-night', ['If it goes on', 'It loses air over night']],
    ]);
  });

  test('keep bold words, menu paths and code, and lose links and pictures', () => {
    expect(
      textsIn(
        'Open <MenuPath>Settings › Plan</MenuPath>, press **Change** or type `plan`: see [plans](/articles/plans/).\n\n![A button](./a.png)',
      ),
    ).toEqual(['Open **Settings › Plan**, press **Change** or type `plan`: see plans.']);
  });

  test('have steps as lines, led by the words before them', () => {
    expect(
      textsIn(
        'To take the wheel out:\n\n1. Open the brake.\n2. Press the lever:\n\n   ```\n   left\n   ```',
      ),
    ).toEqual(['To take the wheel out:\n1. Open the brake.\n2. Press the lever: `left`']);
  });

  test('say of many steps the first ones, and that there are more', () => {
    const [steps = ''] = textsIn(
      Array.from(
        { length: 30 },
        (_, n) => `${n + 1}. Turn every one of the screws a little bit further.`,
      ).join('\n'),
    );

    expect(steps.length).toBeLessThan(850);
    expect(steps).toMatch(/^1\. .*\n…$/s);
  });

  test('keep one list within a list in lines of its own', () => {
    expect(
      textsIn(
        '- **Indoors:**\n  1. Turn the bicycle over.\n  2. Spin the wheel.\n- **Outdoors**: lean it on a tree.\n  - A wall will do, too.',
      ),
    ).toEqual([
      '- **Indoors:**\n  1. Turn the bicycle over.\n  2. Spin the wheel.\n- **Outdoors**: lean it on a tree.\n  - A wall will do, too.',
    ]);
  });

  test('say short code below an item, and nothing in place of a picture', () => {
    expect(
      textsIn(
        '1. Type this:\n\n   ```\n   left\n   right\n   ```\n\n2. Look here:\n\n   ![A brake](./a.png)',
      ),
    ).toEqual(['1. Type this: `left` `right`\n2. Look here']);
  });

  test('lose a picture between lines and keep one between words', () => {
    expect(
      textsIn(
        'Press the ![pump](./p.svg) button of the gauge.\n![The gauge on its stand](./a.png)',
      ),
    ).toEqual(['Press the pump button of the gauge.']);
  });

  test.each([
    ['ends', 'That’s it. The wheel has now been taken out.'],
    ['points back to a step', 'While this step is not strictly necessary, it saves the rim.'],
    ['asks in passing', 'Riding a tandem? See the other article about its two wheels.'],
    ['goes on from the steps', 'Once that is done, they run freely between the pads.'],
  ])('have no passage that %s', (_, text) => {
    expect(textsIn(`1. Open the brake.\n2. Press the lever.\n\n${text}`)).toEqual([
      '1. Open the brake.\n2. Press the lever.',
    ]);
  });

  test('join what goes on to the sentence before it, and have notes last', () => {
    expect(
      textsIn(
        'The pads wear with every ride.\n\nThey are changed in pairs.\n\n<Aside>\n\nRain wears them faster than dust does.\n\n</Aside>\n\n- Pull the pin.\n- Lift both pads out.',
      ),
    ).toEqual([
      'The pads wear with every ride. They are changed in pairs.',
      '- Pull the pin.\n- Lift both pads out.',
      'Rain wears them faster than dust does.',
    ]);
  });

  test('have the end of a long list only with the words that lead to it', () => {
    const items = Array.from(
      { length: 30 },
      (_, n) => `- Spoke ${n}: turn its nipple a quarter of a turn.`,
    );
    const [first = '', ...others] = textsIn(items.join('\n'));

    expect(first).toMatch(/^- Spoke 0: .*\n…$/s);
    expect(others).toEqual([]);
    for (const text of textsIn(`For each spoke:\n\n${items.join('\n')}`))
      expect(text).toMatch(/^For each spoke:\n- /);
  });

  test('say each row of a table by its first cell and the heads of the others', () => {
    expect(
      textsIn(
        '| Paid by | Takes | Costs |\n| --- | --- | --- |\n| Card | 5 days | nothing |\n| Cash | | a long walk |',
      ),
    ).toEqual(['**Card** · Takes: 5 days · Costs: nothing', '**Cash** · Costs: a long walk']);
  });

  test('cut a long paragraph between its sentences', () => {
    const sentence = 'A wheel that is true runs between the pads without touching them.';
    const texts = textsIn(Array(12).fill(sentence).join(' '));

    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(310);
      expect(text).toMatch(/^A wheel .*them\.$/);
    }
  });

  test('of a language without spaces are about as long to read', () => {
    const [place] = placesIn('把轮胎放进水里，看哪里冒泡，用笔画一个圈。'.repeat(12), 'zh-CN');

    for (const text of place?.texts ?? []) expect(text.length).toBeLessThanOrEqual(160);
  });

  test.each([
    [
      'words that lead to a picture alone',
      'This is what the valve looks like when it is open:\n\n![A valve](./a.png)',
    ],
    ['links alone', '- [All about tubes](/articles/tubes/)\n- [All about tyres](/articles/tyres/)'],
    ['code alone', '```\nbicycle --pump --pressure 4.5 --unit bar\n```'],
    ['a few letters', 'See above.'],
  ])('have no passage of %s', (_, body) => {
    expect(textsIn(body)).toEqual([]);
  });
});
