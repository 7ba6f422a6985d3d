import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../site/languages/analyser.ts';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { packPostings } from '../../../site/search/companion/format/postings.ts';
import {
  correctSpelling,
  correctWords,
} from '../../../site/search/companion/spelling/correct-spelling.ts';
import { WordList } from '../../../site/search/companion/word-list.ts';

/** The words of a small index. */
const words = (text: string, locale: Locale = 'en') =>
  new WordList({ words: text, ...packPostings([]) }, analyserOf(locale));

const index = words(
  'account card deposit email github invoice number password price receive refund sign stripe translate',
);
const usual = ['refund reimburse money-back', 'shoes'];
const correct = (question: string, words = index, synonyms = usual) =>
  correctSpelling(question, { words, synonyms, locale: 'en' });

describe('a misspelt word is corrected', () => {
  test.each([
    ['a letter missing', 'my passwrd please', 'my password please'],
    ['a letter too many', 'my passsword please', 'my password please'],
    ['two letters swapped', 'my pasword and accuont', 'my password and account'],
    ['the first letters swapped', 'rpice of it', 'price of it'],
    ['a wrong letter', 'change my accoumt', 'change my account'],
    ['two wrong letters in a long word', 'how to trnaslaet it', 'how to translate it'],
    ['in the form that was typed', 'the money I depoosited', 'the money I deposited'],
    ['three letters without a vowel', 'my crd is lost', 'my card is lost'],
    ['a filler', 'I wnat a refund', 'I want a refund'],
    ['a word of a group of synonyms', 'please remiburse me', 'please reimburse me'],
    ['in capitals', 'WHERE IS MY REFNUD', 'WHERE IS MY refund'],
    ['beside Chinese', '怎么连接strpie呢', '怎么连接stripe呢'],
    ['in a word that is torn apart', 'how do I re fund it', 'how do I refund it'],
    ['in two words that run together', 'the invoicenumber', 'the invoice number'],
    ['in a verb and its particle', 'signin page', 'sign in page'],
  ])('%s', async (_, question, meant) => {
    expect(await correct(question)).toBe(meant);
  });
});

describe('a word is left alone', () => {
  test.each([
    ['like no word of the index', 'do you sell pizza'],
    ['of the index in another form', 'refunds for cards'],
    ['of a group of synonyms in another form', 'I was reimbursed'],
    ['without its apostrophe', 'dont and youre'],
    ['still being typed', 'reset my passwor'],
    ['a code with digits', 'carb7 and 4card1'],
    ['a name with a capital inside', 'GitHug and eMall'],
    ['letters that stand for words', 'what is a CRAD'],
    ['letters that stand for words, alone', 'CRAD'],
    ['in an address', 'me@emial.com'],
  ])('%s', async (_, question) => {
    expect(await correct(question)).toBe(question);
  });

  test('which is right, because the build says so', async () => {
    expect(await correct('new skids please', words('skins'), ['skids'])).toBe('new skids please');
    expect(await correct('new skids please', words('skins'), [])).toBe('new skins please');
  });

  test('which is still being typed, in an index of Chinese as well', async () => {
    expect(await correct('怎么连接stri', words('stripe 退款', 'zh-CN'), [])).toBe('怎么连接stri');
  });
});

describe('a common word that the site has not is right', () => {
  const others = words(
    'bank cash core dead kinds layer look made quit table tank unlock weak password',
  );

  test.each([
    'talk to human',
    'the app crashes on start',
    'is there a dark mode',
    'a login loop',
    "on my kids' tablet",
    'it worked a week ago',
    'I am deaf',
    'a blank page',
    'cors',
  ])('%s', async (question) => {
    expect(await correct(question, others, [])).toBe(question);
  });

  test('beside one that is misspelt', async () => {
    expect(await correct('talk about my pasword', others, [])).toBe('talk about my password');
  });

  test.each([
    ['does ublock work here', 'does ublock work here'],
    ['umlock it', 'unlock it'],
    ['how do I unlok it', 'how do I unlock it'],
  ])('is no name of a vowel and a common word, or stays: %s', async (question, meant) => {
    expect(await correct(question, words('account unlock'), [])).toBe(meant);
  });

  test('in Chinese too', async () => {
    const index = words('table 退款', 'zh-CN');

    expect(await correct('我的tablet', index, [])).toBe('我的tablet');
  });

  test('where it is no half of a word that is torn apart', async () => {
    expect(await correct('my pass word', others, [])).toBe('my password');
  });
});

describe('in a language that brings nothing but its words', () => {
  const correctIn = (code: string, known: string) => {
    const analyser = createAnalyser(code, 'spaced');
    const words = new WordList({ words: known, ...packPostings([]) }, analyser);
    const spelling = {
      particles: new Set<string>(),
      contraction: /(?!)/,
      vowels: new Set<string>(),
    };
    return (question: string) =>
      correctWords(question, { words, synonyms: [], analyser, spelling });
  };

  test.each([
    ['German', 'de', 'große straße', 'andere Größse', 'andere große'],
    ['German, with the ß missing', 'de', 'große straße', 'meine Strae', 'meine straße'],
    ['Danish', 'da', 'forsinkelse køb', 'en forsinklese', 'en forsinkelse'],
    ['Polish', 'pl', 'płatnosc', 'moja płtność', 'moja płatnosc'],
    ['Turkish', 'tr', 'sıparis', 'bir sıpairş', 'bir sıparis'],
    ['Russian', 'ru', 'возврат платежа', 'мой возарат', 'мой возврат'],
    ['Russian, torn apart', 'ru', 'возврат платежа', 'мой воз врат', 'мой возврат'],
    ['Greek', 'el', 'πληρωμη', 'η πλρωμή μου', 'η πληρωμη μου'],
    ['Korean', 'ko', '비밀번호를', '비말번호를 잊었어요', '비밀번호를 잊었어요'],
  ])('a misspelt word is corrected: %s', (_, code, known, question, meant) => {
    expect(correctIn(code, known)(question)).toBe(meant);
  });

  test.each([
    ['that is right', 'große', 'Größe'],
    ['with another letter of three', 'код', 'кот'],
    ['in a script without spaces', '返金してください', '返金してくたさい'],
  ])('a word is left alone %s', (_, known, question) => {
    expect(correctIn('xx', known)(question)).toBe(question);
  });
});
