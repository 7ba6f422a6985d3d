import { describe, expect, test } from 'vitest';
import { findsAll, searchKeys, wordsIn } from '../../worker/messages/search/words.ts';

const keysOf = (...texts: string[]) => searchKeys(wordsIn(texts));
const finds = (asked: string, text: string) => findsAll(wordsIn([asked]), wordsIn([text]));

describe('by what the words of a text are known', () => {
  test.each([
    ['English', 'My invoices, INVOICED twice: no!', ['my', 'invo', 'twic', 'no']],
    ['German', 'Überweisung für Straßen', ['uber', 'fur', 'stra']],
    ['Russian', 'Счёт-фактура', ['счет', 'факт']],
    ['Chinese', '我的发票，发票', ['我的', '的发', '发票']],
    ['Chinese beside Latin letters', 'iPhone手机上', ['ipho', '手机', '机上']],
    ['Japanese', 'ガス代', ['ガス', 'ス代']],
    ['Korean', '송장을 보냈습니다', ['송장을', '보냈습니']],
    ['Thai', 'ใบ', ['ใบ']],
    ['an address', 'Jonas.Weber@client.example', ['jona', 'webe', 'clie', 'exam']],
    ['numbers', 'Invoice 2026-000123', ['invo', '2026', '0001']],
    ['letters beyond 16 bits', '𐐨𐐩𐐪𐐫𐐬', ['𐐨𐐩𐐪𐐫']],
    ['full width', 'ＩＮＶＯＩＣＥ', ['invo']],
    ['a single Chinese character', '票', []],
    ['nothing but signs', '👋 — …', []],
  ])('%s', (_, text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  test('several texts have each once', () => {
    expect(keysOf('Paid twice', 'twice', '')).toEqual(['paid', 'twic']);
  });
});

describe('a question finds', () => {
  test.each([
    ['a word', 'invoices', 'Where are my invoices?'],
    ['its beginning', 'invoi', 'Where are my invoices?'],
    ['a short word', 'tax', 'The tax, please'],
    ['other letters of the same word', 'ZAHLUNG cafe', 'Zahlung im Café'],
    ['words in any order', 'twice paid', 'I paid it twice'],
    ['a part of an address', 'jonas client', 'jonas@client.example'],
    ['what stands amid Chinese', '发票', '我的发票在哪里'],
    ['one Chinese character', '票', '我的发票在哪里'],
    ['Chinese and Latin letters', 'iphone 发票', '我在iPhone上看不到发票'],
    ['amid Thai', 'แจ้ง', 'ใบแจ้งหนี้'],
  ])('%s', (_, asked, text) => {
    expect(finds(asked, text)).toBe(true);
  });

  test.each([
    ['the end of a word', 'voices', 'Where are my invoices?'],
    ['words that begin as a longer one', 'invoicing', 'Where are my invoices?'],
    ['the beginning of a word by less than four letters', 'inv', 'Where are my invoices?'],
    ['one word of two', 'invoices lost', 'Where are my invoices?'],
    ['Chinese in another order', '票发', '我的发票在哪里'],
  ])('not %s', (_, asked, text) => {
    expect(finds(asked, text)).toBe(false);
  });

  test.each(['invoices', '发票', 'tax', 'twice paid'])(
    '%s only where all that it is known by is there, too',
    (asked) => {
      for (const text of ['My invoices 发票', 'paid tax twice', '我的发票', 'invoice'])
        if (finds(asked, text)) expect(keysOf(text)).toEqual(expect.arrayContaining(keysOf(asked)));
    },
  );
});
