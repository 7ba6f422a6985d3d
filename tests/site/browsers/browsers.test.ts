import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../source-files.ts';
import { allowed } from './allowed.ts';
import type { TooNew } from './compat.ts';
import { membersMade, newInScript } from './scripts.ts';
import { newInStyles } from './styles.ts';

const scripts = globSync('dist/**/*.js');
const ours = new Set(scripts.flatMap((file) => membersMade(textOf(file))));
const files = [
  ...globSync('dist/**/*.css').map((file) => ({ file, found: newInStyles(textOf(file)) })),
  ...scripts.map((file) => ({ file, found: newInScript(textOf(file), ours) })),
];

describe('the built files', () => {
  test.each(files)('$file has nothing that is newer than the floor of browsers', ({ found }) => {
    expect(found.filter(({ feature }) => !(feature in allowed))).toEqual([]);
  });

  test('have all that is allowed although it is newer', () => {
    const used = new Set(files.flatMap(({ found }) => found.map(({ feature }) => feature)));

    expect(Object.keys(allowed).filter((feature) => !used.has(feature))).toEqual([]);
  });
});

describe('in styles', () => {
  test.each([
    ['color: light-dark(#000, #fff)', 'css.types.color.light-dark'],
    ['color: oklch(0.5 0.1 20)', 'css.types.color.oklch'],
    ['color: color-mix(in oklab, red, blue)', 'css.types.color.color-mix'],
    ['height: 60dvh', 'css.types.length.viewport_percentage_units_dynamic'],
    ['height: 2lh', 'css.types.length.lh'],
    ['rotate: 90deg', 'css.properties.rotate'],
    ['display: grid-lanes', 'css.properties.display.grid-lanes'],
    ['--own: light-dark(#000, #fff)', 'css.types.color.light-dark'],
  ])('%s is found', (declaration, feature) => {
    expect(featuresOf(newInStyles(`a { ${declaration} }`))).toContain(feature);
  });

  test.each([
    ['a:has(b) { top: 0 }', 'css.selectors.has'],
    ['a { &:hover { top: 0 } }', 'css.selectors.nesting'],
    ['@media (width <= 48rem) { a { top: 0 } }', 'css.at-rules.media.range_syntax'],
    ['@media not (max-width: 48rem) { a { top: 0 } }', 'css.at-rules.media.or_syntax'],
    ['@container (width > 9rem) { a { top: 0 } }', 'css.at-rules.container'],
    ['a { color: red; color: color-mix(in oklab, var(--a), red) }', 'css.types.color.color-mix'],
    ['@starting-style { a { top: 0 } }', 'css.at-rules.starting-style'],
  ])('%s is found', (css, feature) => {
    expect(featuresOf(newInStyles(css))).toContain(feature);
  });

  test.each([
    'a { color: #006; color: oklch(0.5 0.1 20) }',
    '@supports (height: 1dvh) { a { height: 60dvh } }',
    '@media (max-width: 48rem) { a:focus-visible { inset: 0 } }',
  ])('%s is not', (css) => {
    expect(newInStyles(css)).toEqual([]);
  });
});

describe('in scripts', () => {
  test.each([
    ['/(?<=a)b/.test(text)', 'syntax'],
    ['class A { static { act() } }', 'syntax'],
    ['class A { a = first(() => second) }', 'parentheses in a class field'],
    ['list.toSorted()', '.toSorted'],
    ['text.toWellFormed()', '.toWellFormed'],
    ['option["ariaSelected"] = "true"', '.ariaSelected'],
    ['const { randomUUID, toReversed } = thing', '.toReversed'],
    ['Object.groupBy(list, key)', 'Object.groupBy'],
    ['Promise.withResolvers()', 'Promise.withResolvers'],
    ['Response.json({})', 'Response.json'],
    ['AbortSignal.any([])', 'AbortSignal.any'],
    ['requestIdleCallback(act)', 'requestIdleCallback'],
    ['new DecompressionStream("gzip")', 'DecompressionStream'],
    ['new FormData(form, button)', 'FormData.submitter'],
  ])('%s is found', (code, feature) => {
    expect(featuresOf(newInScript(code))).toContain(feature);
  });

  test.each([
    'class A { #a = 1; b = () => this.#a; #c() {} }',
    'const one = list.at(-1)?.toString() ?? structuredClone(list)',
    'new FormData(form)',
    'text.replaceAll(/\\p{L}/gu, "")',
  ])('%s is not', (code) => {
    expect(newInScript(code)).toEqual([]);
  });
});

const featuresOf = (found: TooNew[]) => found.map(({ feature }) => feature);
