import { describe, expect, test } from 'vitest';
import { whatAsks } from '../../../worker/contract/privacy/what-asks.ts';

const story =
  'Hello Mei, I have used Paperboat for two years and like it very much. Last week I sent an invoice to a client in Berlin and ' +
  'she paid it twice, once by card and once by bank transfer, because the first page did not load. ';

describe('what asks in a long text', () => {
  test('is its question, with the sentence before it', () => {
    const asks = 'She wants one of them back. How do I refund the second payment? ';

    expect(whatAsks(`${story}${asks}Many thanks and best wishes, Jonas`, 200)).toBe(asks.trim());
  });

  test('is all its questions where there is room', () => {
    const text = `${story}Can I refund one? ${story}And what about the fee?`;

    expect(whatAsks(text, 60)).toBe('Can I refund one? And what about the fee?');
  });

  test('is its first sentences beyond a greeting where nothing ends as a question', () => {
    const text = `Hi there! The reminder was sent twice. ${story}${story}`;

    expect(whatAsks(text, 60)).toBe('The reminder was sent twice.');
  });

  test('is found in Chinese, and no space is put between', () => {
    const text = `您好！${'我用纸船开发票两年了，一直很顺手。'.repeat(20)}客户重复付了一笔。多出来的钱怎么退给他？谢谢！`;

    expect(whatAsks(text, 200)).toBe('客户重复付了一笔。多出来的钱怎么退给他？');
  });

  test('ends with a word where no sentence is short enough', () => {
    const asks = whatAsks('word '.repeat(100), 52);

    expect(asks).toBe('word '.repeat(10).trim());
  });

  test.each(['😀'.repeat(300), '字'.repeat(300), 'a'.repeat(300), `${'a? '.repeat(200)}`])(
    'is never longer than there is room for: %#',
    (text) => {
      const asks = [...whatAsks(text, 200)];

      expect(asks.length).toBeGreaterThan(0);
      expect(asks.length).toBeLessThanOrEqual(200);
    },
  );

  test('of a short text is all of it', () => {
    expect(whatAsks('Hi! Nothing asked.', 200)).toBe('Hi! Nothing asked.');
  });
});
