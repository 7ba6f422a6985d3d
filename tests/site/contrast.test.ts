import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inSrgb } from '../../site/styles/srgb.ts';
import { contrast } from './oklch.ts';

const css = readFileSync('site/styles/base/tokens.css', 'utf8');
const pages = ['--color-background', '--color-surface', '--color-sunken'];
/** On these stand controls: the search field of the home page on the last. */
const grounds = [...pages, '--color-accent-background'];

/** What is read on what. */
const texts: [string, string[]][] = [
  [
    '--color-text',
    [
      ...pages,
      '--color-accent-background',
      '--color-marker',
      '--color-ok-background',
      '--color-bad-background',
      '--color-warning-background',
    ],
  ],
  ['--color-text-secondary', [...pages, '--color-accent-background']],
  ['--color-text-muted', [...pages, '--color-accent-background']],
  ['--color-accent', [...pages, '--color-accent-background']],
  ['--color-accent-hover', [...pages, '--color-accent-background']],
  ['--color-on-accent', ['--color-accent', '--color-accent-hover']],
  ['--color-ok', [...pages, '--color-ok-background', '--color-accent-background']],
  ['--color-bad', [...pages, '--color-bad-background']],
  ['--color-warning', [...pages, '--color-warning-background']],
];

/** What the tokens say, and what the build writes for every browser. */
const painted = {
  'as written': (color: string, hue: number) => color.replace('var(--hue)', String(hue)),
  'in sRGB': inSrgb,
};

describe.each(
  Object.entries(painted).flatMap(([how, paint]) =>
    (['light', 'dark'] as const).map((theme) => ({ how, paint, theme })),
  ),
)('at each of the 360 hues in $theme, $how', ({ paint, theme }) => {
  const lowest = (one: string, other: string) => lowestContrast(one, other, { theme, paint });
  const pairs = texts.flatMap(([text, grounds]) =>
    grounds.map((ground) => [text, ground] as const),
  );

  test.each(pairs)('%s on %s has a contrast of 4.5 or more', (text, ground) => {
    expect(lowest(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)('the edge of a control on %s has a contrast of 3 or more', (ground) => {
    expect(lowest('--color-edge', ground)).toBeGreaterThanOrEqual(3);
  });

  test.each(grounds)('the ring of the focus on %s has a contrast of 3 or more', (ground) => {
    expect(lowest('--color-accent', ground)).toBeGreaterThanOrEqual(3);
  });
});

test.each([
  ['#000', '#fff', 21],
  ['#767676', '#ffffff', 4.54],
  ['oklch(1 0 0)', '#000000', 21],
  // Chromium paints these as rgb(13, 83, 175) and rgb(150, 203, 139).
  ['oklch(0.46 0.16 258)', '#fff', contrast('#0d53af', '#fff')],
  ['oklch(0.79 0.105 140)', '#000', contrast('#96cb8b', '#000')],
])('the contrast of %s and %s is reckoned as in WCAG', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
});

interface Painted {
  theme: 'light' | 'dark';
  paint: (color: string, hue: number) => string;
}

/** The lowest contrast of two tokens over all hues. */
function lowestContrast(one: string, other: string, { theme, paint }: Painted): number {
  const hues = Array.from({ length: 360 }, (_, hue) => hue);
  const colors = (hue: number) => [one, other].map((name) => paint(colorOf(name, theme), hue));
  return Math.min(
    ...hues.map((hue) => {
      const [color = '', ground = ''] = colors(hue);
      return contrast(color, ground);
    }),
  );
}

function colorOf(token: string, theme: 'light' | 'dark'): string {
  const [, light = '', dark = ''] =
    new RegExp(`${token}:\\s+light-dark\\(\\s*([^;]+),\\s+([^;]+?)\\s*\\);`).exec(css) ?? [];
  return theme === 'light' ? light : dark;
}
