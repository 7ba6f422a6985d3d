import { describe, expect, test } from 'vitest';
import { ownerStrings } from '../../site/languages/registry/strings.ts';
import { SparkLine, sparkLabel } from '../../worker/owner/spark-line.tsx';

const drawn = (values: (number | null)[], top?: number) =>
  `${SparkLine({ values, label: 'Visits', ...(top && { top }) }) ?? ''}`;

const pathsOf = (svg: string) => [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path);

describe('a small line of weeks', () => {
  test('goes from the bottom at nothing to the top at the most, and marks the newest', () => {
    expect(pathsOf(drawn([0, 4, 8]))).toEqual(['M54 16L60 8L66 0', 'M66 0h0']);
  });

  test('of shares goes up to the whole, however low they are', () => {
    expect(pathsOf(drawn([0.5, 0.25], 1))).toEqual(['M60 8L66 12', 'M66 12h0']);
  });

  test('breaks off where a week says nothing; one between two such is a dot', () => {
    expect(pathsOf(drawn([2, 2, null, 1, null, 2]))).toEqual([
      'M36 0L42 0M54 8h0M66 0h0',
      'M66 0h0',
    ]);
  });

  test('lies at the bottom where nothing was counted', () => {
    expect(pathsOf(drawn([0, 0]))).toEqual(['M60 16L66 16', 'M66 16h0']);
  });

  test.each([[[]], [[3]], [[null, 3, null]], [[null, null]]])('of %j is not drawn', (values) => {
    expect(drawn(values)).toBe('');
  });

  test('of more weeks than it has room for shows the newest', () => {
    const weeks = Array.from({ length: 20 }, (_, week) => week);

    expect(pathsOf(drawn(weeks))[0]).toMatch(/^M0 9L.*L66 0$/);
  });

  test('has a name that says it in words, as text', () => {
    const label = 'a <b>name</b>';

    expect(`${SparkLine({ values: [1, 2], label })}`).toMatch(
      /^<svg [^>]*role="img"><title>a &lt;b&gt;name&lt;\/b&gt;<\/title>/,
    );
  });

  test.each(['en', 'zh-CN'] as const)('takes 300 bytes at most in %s', (locale) => {
    const values = Array.from({ length: 12 }, (_, week) => (week % 2 ? 12_345 - week : week));
    const strings = ownerStrings(locale);
    const label = sparkLabel(
      { name: strings.articles.visits, values },
      strings.numbers.count,
      strings,
    );
    const svg = `${SparkLine({ values, label })}`;

    expect(svg).toContain('12,334');
    expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(300);
  });
});
