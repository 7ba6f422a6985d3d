import { describe, expect, test } from 'vitest';
import { questionsIn } from '../../../scripts/harvest/asking/questions.ts';

const asked = (text: string, { subject = '', name = '' } = {}) =>
  questionsIn({ subject, text, name, sender: undefined, time: undefined }, ['en', 'zh-CN']).map(
    ({ question }) => question,
  );

describe('questionsIn', () => {
  test.each([
    [
      'the sentence that asks, not the whole mail',
      'I have used it for two years. How do I change the currency? My order is 4711.',
      ['How do I change the currency?'],
    ],
    [
      'what asks without its sign',
      'hello there, how do i cancel my plan',
      ['how do i cancel my plan'],
    ],
    [
      'without what stands before and behind it',
      'Hi Mei, quick question: can I export my clients? Thanks!',
      ['can I export my clients?'],
    ],
    ['what is asked for', 'Please delete my account.', ['delete my account.']],
    [
      'a wish',
      'I would like a refund for the last month.',
      ['I would like a refund for the last month.'],
    ],
    ['a question without its words', 'is the yearly plan cheaper', ['is the yearly plan cheaper']],
    ['in Chinese', '您好，请问怎么换结算货币？谢谢', ['怎么换结算货币？']],
    ['in Chinese without signs', '发票在哪里下载 谢谢', ['发票在哪里下载']],
    ['each of several', '怎么取消订阅？另外，可以退款吗？', ['怎么取消订阅？', '可以退款吗？']],
    [
      'what is wrong, where nothing asks',
      'I paid yesterday. Since then I cannot log in.',
      ['Since then I cannot log in.'],
    ],
    ['what is wrong, in Chinese', '在吗？\n登录不了了', ['登录不了了']],
    [
      'with the sentence before it that it refers to',
      'I changed the currency of my invoices. Is that final?',
      ['I changed the currency of my invoices. Is that final?'],
    ],
    [
      'with the one before where it names nothing but a thing of the page',
      'A client paid me twice last year. Where is the button?',
      ['A client paid me twice last year. Where is the button?'],
    ],
    ['the same in Chinese', '客户多付了一次钱。按钮在哪里？', ['客户多付了一次钱。 按钮在哪里？']],
    [
      'not the thing of the page of what was just asked',
      'I need to refund a client of last year. Where is the button?',
      ['I need to refund a client of last year.'],
    ],
    [
      'what names its subject, after another sentence',
      'I paid you yesterday. How do I cancel?',
      ['How do I cancel?'],
    ],
    ['the first sentence of all', 'Where is the invoice?', ['Where is the invoice?']],
    [
      'in German',
      'Guten Tag, wie kann ich meine Rechnung ändern?',
      ['wie kann ich meine Rechnung ändern?'],
    ],
  ])('finds what is asked: %s', (_, text, questions) => {
    expect(asked(text)).toEqual(questions);
  });

  test.each([
    'Can you help me?',
    'How are you?',
    'Any update on this?',
    'Thank you, it works now.',
    '在吗？',
    '可以帮我看一下吗？',
    '好的，谢谢！',
    'Wasser ist im Keller.',
  ])('finds nothing in "%s"', (text) => {
    expect(asked(text)).toEqual([]);
  });

  test('leaves out what lives on a sentence with which it is too long', () => {
    const story = `${'I have a client and this client has paid me twice last year and now again '.repeat(3)}and wants it back.`;

    expect(asked(`${story} Where is the button?`)).toEqual([]);
  });

  test('takes the subject where the text asks nothing', () => {
    expect(asked('See the picture.', { subject: 'Re: [Help] Cannot download my invoice' })).toEqual(
      ['Cannot download my invoice'],
    );
  });

  test('takes out personal data, and the name of the writer', () => {
    const text = 'I am Anna Smith, how do I log in with anna@mail.test or +49 170 1234567?';

    expect(asked(text, { name: 'Anna Smith' })).toEqual([
      'I am [name], how do I log in with [email] or [phone]?',
    ]);
  });

  test.each([
    ['Hal', 'Does my email hal@stolen.example still work?', 'Does my email [email] still work?'],
    ['Hal Berg', 'Why does hal.berg@mail.test get nothing?', 'Why does [email] get nothing?'],
    ['Hal', 'Can you write to hal (at) stolen dot com?', 'Can you write to [email]?'],
    ['Hal', 'Can you write to Hal at hal@stolen.example?', 'Can you write to [name] at [email]?'],
    ['Email Token', 'Is Email Token at ann@mail.test?', 'Is [name] at [email]?'],
    ['Card', 'Is Card the name on 4111 1111 1111 1111?', 'Is [name] the name on [card]?'],
  ])('takes out an address before the name %s: %s', (name, text, question) => {
    expect(asked(text, { name })).toEqual([question]);
  });

  test('knows a number by the word before it, though the question is cut between them', () => {
    const story = 'I have tried it on my phone and on my computer at home and at work; '.repeat(3);

    expect(asked(`${story}My passport no.: 533401927, how do I change it?`)[0]).not.toContain(
      '533',
    );
  });

  test.each([
    ['Will', 'Will my card be refunded?', 'Will my card be refunded?'],
    ['Mark', 'Where do I mark an invoice as paid?', 'Where do I mark an invoice as paid?'],
    ['Mark', 'How does Mark log in?', 'How does [name] log in?'],
    ['Will Smith', 'Will my card be refunded?', 'Will my card be refunded?'],
    ['Will Smith', 'How does will smith log in?', 'How does [name] log in?'],
    ['Anna Smith', 'My name is Anna, how do I pay?', 'My name is [name], how do I pay?'],
    ['Smith, Anna', 'This is Anna, how do I pay?', 'This is [name], how do I pay?'],
    ['Anna', 'i am anna, how do i pay?', 'i am [name], how do i pay?'],
    ['Payment Team', 'How do I change the payment?', 'How do I change the payment?'],
    ['Jo Li', 'Can I pay for Li with my card?', 'Can I pay for Li with my card?'],
  ])('takes out the name %s where it is one: %s', (name, text, question) => {
    expect(asked(text, { name })).toEqual([question]);
  });

  test.each(['How do I refund Mr. Miller?', 'Can Dr. Wu see the invoices of Mrs. Lee?'])(
    'does not end a question behind a title: %s',
    (text) => {
      expect(asked(text)).toEqual([text]);
    },
  );

  test('of a long sentence keeps the end that asks', () => {
    const long = `${'I bought the yearly plan for my company in January and since then we have grown a lot, '.repeat(3)}how do I add a second user?`;

    expect(asked(long)).toEqual(['how do I add a second user?']);
  });

  test.each([['-'], [','], ['- '], ['hi '], ['请问'], ['On a 1\n'], ['2 <x@y> '], ['thanks ']])(
    'is done soon with 20,000 characters of "%s"',
    (piece) => {
      const started = performance.now();
      asked(piece.repeat(20_000 / piece.length), { subject: piece.repeat(1000) });

      // What is quadratic takes seconds.
      expect(performance.now() - started).toBeLessThan(1500);
    },
  );

  test('asks at most three questions for one text', () => {
    const text = 'plans cards taxes clients users'
      .split(' ')
      .map((what) => `How do I change my ${what}?`)
      .join(' ');

    expect(asked(text)).toHaveLength(3);
  });
});
