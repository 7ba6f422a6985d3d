import { describe, expect, test } from 'vitest';
import { drawingOf } from '../../site/pictures/mark/drawing.ts';
import { initialsDrawing, initialsOf } from '../../site/pictures/mark/initials.ts';
import { isOfLetters } from '../../site/pictures/mark/mark.ts';

const svg = (shapes: string, head = 'viewBox="0 0 30 10"') =>
  `<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg" ${head}>${shapes}</svg>`;

describe('a logo of shapes', () => {
  test('stands in the page as it is, with what its SVG says of all shapes', () => {
    const drawing = drawingOf(svg('<path d="M0 0h9"/>', 'viewBox="0,0,30,10" fill="#c30"'));

    expect(drawing).toMatchObject({ width: 30, height: 10, viewBox: '0 0 30 10', isTile: false });
    expect(drawing?.shapes).toBe('<g fill="#c30"><path d="M0 0h9"/></g>');
  });

  test.each([
    ['holds a style', '<style>path{fill:red}</style><path d="M0 0"/>'],
    ['is styled, which the policy of a page refuses', '<path style="fill:red" d="M0 0"/>'],
    ['has ids, which a page may have too', '<g id="a"><path d="M0 0"/></g>'],
    ['has a gradient', '<linearGradient/><path fill="url(#a)" d="M0 0"/>'],
    ['runs something', '<path onclick="a()" d="M0 0"/>'],
    ['runs something in capitals', '<path ONCLICK="a()" d="M0 0"/>'],
    ['leads somewhere in capitals', '<path fill="URL(#a)" d="M0 0"/>'],
    ['holds a script', '<script>a()</script>'],
    ['holds text, for which machines have different fonts', '<text>A</text>'],
    ['is long', `<path d="${'M0 0'.repeat(600)}"/>`],
  ])('is shown as a picture where it %s', (_, shapes) => {
    expect(drawingOf(svg(shapes))).toBeUndefined();
  });

  test.each([
    `viewBox="0 0 30 10" fill='red" onclick="a()'`,
    `viewBox="0 0 30 10" fill="url(//a.example)"`,
    `viewBox='0 0 30 10 " onclick="a()'`,
  ])('is shown as a picture where its first tag would say more than a color: %s', (head) => {
    expect(drawingOf(svg('<path d="M0 0"/>', head))).toBeUndefined();
  });

  test('is shown as a picture where nothing says how wide it is', () => {
    expect(drawingOf(svg('<path d="M0 0"/>', ''))).toBeUndefined();
  });
});

test.each([
  ['a square', 1, 1, false],
  ['a sign beside a few letters', 2, 1, false],
  ['a name', 4, 1, true],
  ['a tower', 1, 4, false],
])('%s is of letters, which say the name: $3', (_, width, height, expected) => {
  expect(isOfLetters({ width, height })).toBe(expected);
});

describe('without a logo', () => {
  test.each([
    ['Acme', 'A'],
    ['paper boat help', 'PB'],
    ['晓账本', '晓'],
    ['24 Hours', '2'],
    ['«Été»', 'É'],
  ])('%s is drawn as %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  test('the letters stand in the middle of their tile', async () => {
    const { shapes } = await initialsDrawing('WW', '#fff');
    const [, x = 0, y = 0, scale = 0] =
      /translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)/.exec(shapes)?.map(Number) ?? [];

    expect(x).toBeGreaterThan(4);
    expect(x).toBeLessThan(6);
    expect(y).toBeLessThan(24);
    expect(scale).toBeGreaterThan(0.05);
  });

  test('a name in letters that the font lacks leaves the tile bare', async () => {
    const { shapes } = await initialsDrawing('한글', '#fff');

    expect(shapes).toMatch(/^<rect [^>]*\/>$/);
  });
});
