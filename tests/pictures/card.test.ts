import { describe, expect, test } from 'vitest';
import { type Card, drawCard } from '../../site/pictures/card/card.ts';
import { color } from '../../site/pictures/colors.ts';
import { png } from '../../site/pictures/png.ts';
import { lightOf } from '../site/oklch.ts';

const card = (said: Partial<Card>): Card => ({
  language: 'en',
  title: 'Getting paid',
  description: 'Cards and refunds.',
  site: 'Paperboat Help',
  drawing: (color, size) => `<circle fill="${color}" r="${size / 2}"/>`,
  isOnTile: true,
  ...said,
});

/** How many letters a card shows. */
const lettersIn = (svg: string) => svg.match(/<path transform=/g)?.length ?? 0;

describe('a card', () => {
  test.each([
    ['English', 'Getting paid'],
    ['Chinese', '收款'],
    ['Russian', 'Оплата'],
    ['Vietnamese', 'Thanh toán'],
  ])('has every letter of a title in %s', async (_, title) => {
    const { svg, missing } = await drawCard(card({ title, description: '', site: '' }));

    expect(missing).toEqual([]);
    expect(lettersIn(svg)).toBe(title.replaceAll(' ', '').length);
  });

  test.each(['المدفوعات', 'การชำระเงิน', 'भुगतान', '지불', 'Getting paid 😀'])(
    'shows no empty boxes for %s, and says so',
    async (title) => {
      const { svg, missing } = await drawCard(card({ title }));

      expect(missing).toEqual([title]);
      expect(lettersIn(svg)).toBe('PaperboatHelp'.length);
    },
  );

  test('leaves out a description that it cannot show, and keeps the rest', async () => {
    const { svg, missing } = await drawCard(card({ description: 'بطاقات' }));

    expect(missing).toEqual(['بطاقات']);
    expect(lettersIn(svg)).toBe('GettingpaidPaperboatHelp'.length);
  });

  test('keeps a long title within two lines', async () => {
    const { svg } = await drawCard(card({ title: 'All about invoices '.repeat(12), site: '' }));
    const places = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)" d/g)];
    const [right, lines] = [
      Math.max(...places.map(([, x]) => Number(x))),
      new Set(places.map(([, , y]) => y)).size,
    ];

    expect(lines).toBe(3);
    expect(right).toBeLessThan(1200 - 88);
  });

  test('is the same at each build', async () => {
    const [one, other] = await Promise.all([drawCard(card({})), drawCard(card({}))]);

    expect(other.svg).toBe(one.svg);
    expect((await png(other.svg)).equals(await png(one.svg))).toBe(true);
  });
});

test.each([
  ['accent', 'light', 'oklch(0.46 0.16 258)'],
  ['accent', 'dark', 'oklch(0.79 0.105 258)'],
  ['accent-background', 'light', 'oklch(0.955 0.022 258)'],
  ['text', 'dark', '#e8ebf0'],
] as const)('the color %s of a picture is that of the page, %s', (name, theme, asWritten) => {
  const drawn = lightOf(color(name, theme));

  for (const [n, light] of lightOf(asWritten).entries()) expect(drawn[n]).toBeCloseTo(light, 2);
});
