import { describe, expect, test } from 'vitest';
import { ownParagraphs } from '../../../scripts/harvest/asking/own-words.ts';

/** What a program puts below or around "How do I change it?", so that nothing else is left. */
const around = [
  ['a quote of Gmail', 'On Mon, Nov 2, 2026 at 9:00 AM Mei <mei@x.test> wrote:\n> Welcome!'],
  [
    'a quote whose first line is broken',
    'On Mon, Nov 2, 2026 at 9:00 AM Mei Lin from Paperboat\n<mei@x.test> wrote:\n\nWelcome!',
  ],
  [
    'a quote of Outlook',
    '-----Original Message-----\nFrom: Mei\nSent: Monday\nSubject: Hi\n\nWelcome!',
  ],
  ['its header alone', 'From: Mei <mei@x.test>\nSent: Monday, November 2\nTo: Bob\n\nWelcome!'],
  ['a forwarded mail', '---------- Forwarded message ---------\nFrom: Mei\nWelcome!'],
  ['a quote in German', 'Am Mo., 2. Nov. 2026 um 09:00 Uhr schrieb Mei <mei@x.test>:\n\nWelcome!'],
  ['a quote in French', 'Le lun. 2 nov. 2026 à 09:00, Mei <mei@x.test> a écrit :\n\nWelcome!'],
  ['a quote in another language', 'ma 2. marraskuuta 2026 Mei <mei@x.test> kirjoitti:\n\nWelcome!'],
  ['a quote in Chinese', '在 2026年11月2日，上午9:00，Mei <mei@x.test> 写道：\n\nWelcome!'],
  ['a quote of QQ', '------------------ 原始邮件 ------------------\n发件人: "Mei"\nWelcome!'],
  [
    'a header in Chinese',
    '发件人：Mei\n发送时间：2026年11月2日\n收件人：Bob\n主题：欢迎\n\nWelcome!',
  ],
  ['a signature', '-- \nBob Jones\nHead of Everything'],
  ['a farewell', 'Best regards,\nBob Jones\n+49 170 1234567'],
  ['thanks and a name', 'Thanks in advance, Bob'],
  ['a farewell in Chinese', '此致\n敬礼\n王小明'],
  ['thanks in Chinese', '谢谢！\n王小明'],
  ['a farewell in German', 'Viele Grüße\nHans'],
  ['a phone', 'Sent from my iPhone'],
  ['a phone in Chinese', '发自我的iPhone'],
  ['a mailing list', '____\nsupport mailing list\nsupport@x.test'],
  ['a lawyer', 'This email and any attachments are confidential. Are you the recipient?'],
  ['a lawyer in Chinese', '本邮件及其附件含有保密信息。'],
] as const;

describe('ownParagraphs', () => {
  test.each(around)('leaves out %s', (_, below) => {
    expect(ownParagraphs(`How do I change it?\n\n${below}\n`)).toEqual(['How do I change it?']);
  });

  test.each([
    'Hi Mei,',
    'Hello!',
    'Dear Ms Lin',
    'Good morning, Mei',
    '您好！',
    '尊敬的客服：',
    'Hallo Mei,',
  ])('leaves out the greeting "%s"', (greeting) => {
    expect(ownParagraphs(`${greeting}\nHow do I change it?`)).toEqual(['How do I change it?']);
  });

  test.each([
    ['with regards to the plan, how do I change it?'],
    ['On Monday I wrote: how do I change it?'],
    ['hi how do i cancel'],
    ['The data comes From: our shop. How do I change it?'],
  ])('keeps "%s"', (text) => {
    expect(ownParagraphs(text)).toEqual([text]);
  });

  test('keeps what stands between and below quoted lines', () => {
    const text =
      'On Mon, Nov 2, 2026 Mei <mei@x.test> wrote:\n> Which plan?\nThe yearly one.\n> Which card?\nNone.';

    expect(ownParagraphs(text)).toEqual(['The yearly one.', 'None.']);
  });

  test('keeps a question behind thanks that were no farewell', () => {
    expect(ownParagraphs('Thanks!\n\nWhere is my receipt?\n\nCheers\nBob')).toEqual([
      'Where is my receipt?',
    ]);
  });

  test('joins lines that a program has broken, Chinese ones without a space', () => {
    const english = 'I would like to know whether there is a discount\nif I pay for a whole year.';
    const chinese = `${'我想知道如果一次付一年的费用'.repeat(4)}\n有没有优惠`;

    expect(ownParagraphs(english)).toEqual([english.replace('\n', ' ')]);
    expect(ownParagraphs(chinese)).toEqual([chinese.replace('\n', '')]);
    expect(ownParagraphs('Two things:\n- the plan\n- the card')).toHaveLength(3);
  });
});
