import { describe, expect, test } from 'vitest';
import { emailFault, fixedEmail } from '../../worker/contract/email-address.ts';
import { emailSchema } from '../../worker/contract/fields.ts';

describe('an address', () => {
  test.each([
    'jonas@client.example',
    'jonas.berg+help@mail.client.example',
    "o'neil@client.example",
    'info@müller.de',
    'info@xn--mller-kva.de',
    'jörg@müller.de',
    '用户@例子.公司',
    'मेल@उदाहरण.भारत',
    'a@b.xn--p1ai',
    `a@${'b'.repeat(63)}.example`,
    `a@${'例'.repeat(20)}.公司`,
  ])('is %s', (address) => {
    expect(emailSchema.safeParse(` ${address} `)).toMatchObject({ success: true, data: address });
  });

  test('is the same however its accents are written', () => {
    expect(emailSchema.parse('info@mu\u0308ller.de')).toBe('info@müller.de');
  });

  test.each([
    'jonas',
    'jonas@',
    'jonas@client',
    '@client.example',
    'jonas berg@client.example',
    'jonas@@client.example',
    '.jonas@client.example',
    'jonas..berg@client.example',
    'jonas@client..example',
    'jonas@-client.example',
    'jonas@client-.example',
    'jonas@client.e',
    'jonas@127.0.0.1',
    'jonas@client.example, anna@client.example',
    'Jonas <jonas@client.example>',
    '"jonas"@client.example',
    'jonas@client.example\nBcc: all@client.example',
    `a@${'b'.repeat(64)}.example`,
    `a@b.${'c'.repeat(64)}.example`,
    `a@b.${'c'.repeat(64)}`,
    `a@${'ü'.repeat(60)}.example`,
    `${'a'.repeat(250)}@b.example`,
    `${'\u0958'.repeat(200)}@b.example`,
  ])('is not %j', (address) => {
    expect(emailSchema.safeParse(address).success).toBe(false);
  });
});

describe('what was probably meant', () => {
  test.each([
    ['anna@gmial.con', 'anna@gmail.com'],
    ['anna@hotmial.vom', 'anna@hotmail.com'],
    ['anna@gmail,con', 'anna@gmail.com'],
    ['anna@gmial.com', 'anna@gmail.com'],
    ['anna@client.con', 'anna@client.com'],
    ['anna@qq', 'anna@qq.com'],
    ['anna＠163。com', 'anna@163.com'],
  ])('by %s is %s, in one step', (written, meant) => {
    expect(fixedEmail(written)).toBe(meant);
    expect(fixedEmail(meant)).toBeUndefined();
  });

  test.each(['anna@client.example', 'info@müller.de', '用户@例子.公司'])(
    'by %s is what it says',
    (address) => {
      expect(fixedEmail(address)).toBeUndefined();
    },
  );
});

describe('what is said to be wrong', () => {
  test.each([
    ['anna@qq', 'ending', 'anna@qq.com'],
    ['ａ@ｂ．ｄｅ', 'wide', 'a@b.de'],
    ['a＠b.de', 'wide', 'a@b.de'],
    ['user@例子。公司', 'wide', 'user@例子.公司'],
    ['jo hn@client.example', 'space', 'john@client.example'],
    ['a@b.de.', 'dots', 'a@b.de'],
    ['anna@gmail,con', 'dots', 'anna@gmail.com'],
    ['anna@client..example', 'dots', 'anna@client.example'],
    ['anna@gmial.com', 'doubt', 'anna@gmail.com'],
  ])('with %s is its %s', (address, fault, meant) => {
    expect([emailFault(address), fixedEmail(address)]).toEqual([fault, meant]);
  });

  test.each(['"john doe"@client.example', '"anna"@gmial.con', '.anna@qq'])(
    'with %s is left to its owner: nothing whole can be made of it',
    (address) => {
      expect(fixedEmail(address)).toBeUndefined();
    },
  );
});
