import { readFileSync } from 'node:fs';
import { browserslistToTargets, transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { floor } from '../../scripts/build/floor.ts';
import { contrast } from './oklch.ts';

const css = readFileSync('site/styles/base/tokens.css', 'utf8');
const pages = ['--bg', '--surface', '--sunken'];

/** What is read on what. */
const texts: [string, string[]][] = [
  ['--text', [...pages, '--accent-bg', '--marker', '--ok-bg', '--bad-bg', '--warn-bg']],
  ['--text-2', [...pages, '--accent-bg']],
  ['--text-3', [...pages, '--accent-bg']],
  ['--accent', [...pages, '--accent-bg']],
  ['--accent-h', [...pages, '--accent-bg']],
  ['--on-accent', ['--accent', '--accent-h']],
  ['--ok', [...pages, '--ok-bg']],
  ['--bad', [...pages, '--bad-bg']],
  ['--warn', [...pages, '--warn-bg']],
];

/** What a browser paints that knows OKLCH, and what one that does not. */
const painted = {
  'as written': (color: string) => color,
  'as lowered for older browsers': lowered,
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

  test.each(pages)('the edge of a control on %s has a contrast of 3 or more', (ground) => {
    expect(lowest('--edge', ground)).toBeGreaterThanOrEqual(3);
  });

  test.each(pages)('the ring of the focus on %s has a contrast of 3 or more', (ground) => {
    expect(lowest('--accent', ground)).toBeGreaterThanOrEqual(3);
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
  paint: (color: string) => string;
}

/** The lowest contrast of two tokens over all hues. */
function lowestContrast(one: string, other: string, { theme, paint }: Painted): number {
  const hues = Array.from({ length: 360 }, (_, hue) => String(hue));
  const colors = (hue: string) => [one, other].map((name) => paint(colorOf(name, theme, hue)));
  return Math.min(
    ...hues.map((hue) => {
      const [color = '', ground = ''] = colors(hue);
      return contrast(color, ground);
    }),
  );
}

function colorOf(token: string, theme: 'light' | 'dark', hue: string): string {
  const [, light = '', dark = ''] =
    new RegExp(`${token}: light-dark\\((.+), (.+)\\);`).exec(css) ?? [];
  return (theme === 'light' ? light : dark).replace('var(--hue)', hue);
}

const loweredColors = new Map<string, string>();

/** The color that the build writes first, for browsers without OKLCH. */
function lowered(color: string): string {
  const known = loweredColors.get(color);
  if (known) return known;
  const targets = browserslistToTargets(Object.entries(floor).map((each) => each.join(' ')));
  const code = Buffer.from(`a { color: ${color} }`);
  const css = transform({ filename: 'color.css', code, targets }).code.toString();
  const [, first = ''] = /color: (.+);/.exec(css) ?? [];
  loweredColors.set(color, first);
  return first;
}
