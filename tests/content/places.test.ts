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
        { length: 20 },
        (_, n) => `${n + 1}. Turn every one of the screws a little bit further.`,
      ).join('\n'),
    );

    expect(steps.length).toBeLessThan(500);
    expect(steps).toMatch(/^1\. .*\n…$/s);
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
