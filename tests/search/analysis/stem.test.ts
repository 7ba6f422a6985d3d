import { describe, expect, test } from 'vitest';
import { stem } from '../../../site/languages/en/stem.ts';

describe('the stem of an English word', () => {
  test('is a row of a million letters as it is', () => {
    const word = `${'a'.repeat(1_000_000)}ing`;

    expect(stem(word)).toBe(word);
  });

  test.each([
    ['plural and tense', 'refund refunds refunded refunding'],
    ['a doubled letter', 'plan planned planning'],
    ['a letter that is double in the word itself', 'add adds added adding'],
    ['a short verb with an e', 'code codes coded coding'],
    ['a short verb without', 'log logs logged logging'],
    ['a short word in -se', 'case cases'],
    ['a short word in -ze', 'size sizes sized sizing'],
    ['a short word in -s', 'bus buses'],
    ['a short word in -x', 'box boxes boxed'],
    ['-ee, with three letters before it or two', 'free freed'],
    ['-y and -ies', 'category categories'],
    ['-ie and -ies', 'cookie cookies'],
    ['-eed', 'exceed exceeds exceeded exceeding'],
    ['-ee and -eed', 'agree agreed agreeing'],
    ['British and American spelling', 'cancelled canceled'],
    ['-our and -or', 'colour color colours colored'],
    ['-ise and -ize', 'organise organize organising organization'],
    ['-re and -er', 'centre center'],
    ['-ogue and -og', 'catalogue catalog'],
    ['-ence and -ense', 'licence license'],
    ['what is done and its name', 'confirm confirmed confirmation'],
    ['-ate and -ation', 'activate activated activation'],
    ['-ify and -ification', 'verify verified verification'],
    ['-al', 'renew renewal'],
  ])('is one for %s', (_, words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(1);
  });

  test.each([
    'invoice voice',
    'universal universe',
    'station state',
    'mission miss',
    'option opt',
    'person personal',
    'hour our',
    'news new',
    'bus business',
    'cors core',
    'cars care',
    'noted not',
    'dns dn',
    'sms sm',
    'boss bos',
  ])('is not one for words of different subjects: %s', (words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(2);
  });

  test.each(['4care', 'été', '退款', 'tax'])(
    'is the word itself where it has no English ending: %s',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );
});
