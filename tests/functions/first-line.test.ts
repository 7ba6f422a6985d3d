import { describe, expect, test } from 'vitest';
import { firstLine } from '../../worker/messages/first-line.ts';

describe('what a text is about', () => {
  test.each([
    ['a greeting in a line of its own', 'Hi Mei,\n\nI was charged twice.', 'I was charged twice.'],
    ['a greeting before it', 'Hello Mei, I was charged twice.', 'I was charged twice.'],
    ['a greeting without a name', 'Hi! Where is my invoice?', 'Where is my invoice?'],
    ['two greetings', 'Dear Ms Lin,\nGood morning!\nWhere is my invoice?', 'Where is my invoice?'],
    ['a Chinese greeting', '你好，\n发票在哪里？', '发票在哪里？'],
    ['a Chinese greeting before it', '您好，发票在哪里？', '发票在哪里？'],
    ['a Chinese greeting after a name', '林梅你好：\n\n发票在哪里？', '发票在哪里？'],
    ['a greeting after a name before it', '林老师您好，发票在哪里？', '发票在哪里？'],
    ['words that a greeting ends in', '这个软件你好用吗？', '这个软件你好用吗？'],
    ['a word that begins as a greeting does', 'Hidden invoices', 'Hidden invoices'],
    ['a greeting alone', 'Hi Mei,', 'Hi Mei,'],
    ['signs alone', '👋', '👋'],
  ])('is, of %s', (_, text, line) => {
    expect(firstLine(text)).toBe(line);
  });

  test('fits into a subject', () => {
    expect(firstLine('a'.repeat(100))).toBe(`${'a'.repeat(59)}…`);
  });
});
