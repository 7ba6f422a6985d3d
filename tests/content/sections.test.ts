import { describe, expect, test } from 'vitest';
import { sectionsIn } from '../../site/content/article/body/sections.ts';
import { articleMarkdown } from '../../site/content/article/formats/markdown.ts';
import { article } from './bare-article.ts';

const led = (here: string, there: string) => sectionsIn(article(there), article(here));

describe('a section and its translation', () => {
  test('are found by their place where both outlines are the same', () => {
    const here = '## Pay\n\n### By card\n\n### In cash\n\n## Pay back';
    const there = '## 付款\n\n### 刷卡\n\n### 现金\n\n## 退款';

    expect(led(here, there)).toEqual({
      '#pay': '付款',
      '#by-card': '刷卡',
      '#in-cash': '现金',
      '#pay-back': '退款',
    });
    expect(led(there, here)).toMatchObject({ '#%E4%BB%98%E6%AC%BE': 'pay' });
  });

  test.each([
    ['one section more', '## A\n\n## B', '## 甲', {}],
    [
      'one section more below one',
      '## A\n\n### B\n\n## C',
      '## 甲\n\n### 乙\n\n### 丙\n\n## 丁',
      { '#a': '甲', '#c': '丁' },
    ],
    ['another level', '## A', '### 甲', {}],
  ])('are not taken for each other where one has %s', (_, here, there, expected) => {
    expect(led(here, there)).toEqual(expected);
  });

  test('are those of the same name where the author gave one', () => {
    const here = '## Pay\n\n## Pay back\n\n## Later';
    const there = '## 退款 [#pay-back]\n\n## 付款 [#pay]\n\n## 以后';

    expect(led(here, there)).toEqual({ '#pay': 'pay', '#pay-back': 'pay-back' });
  });
});

test('the name of a section is not among its words', () => {
  const markdown = articleMarkdown(
    article('## Pay back [#pay-back]\n\nx\n\n## In [#1]'),
    new URL('https://help.example'),
    [],
  );

  expect(markdown).toContain('## Pay back\n\nx\n\n## In [#1]\n');
});
