import { describe, expect, test } from 'vitest';
import { fillCount, pluralForms } from '../../site/languages/plural-forms.ts';

type Sentence = (count: number) => string;

/** A language's own function, as its folder would have it. */
const byCategory =
  (locale: string, forms: Partial<Record<Intl.LDMLPluralRule, Sentence>>): Sentence =>
  (count) =>
    forms[new Intl.PluralRules(locale).select(count)]?.(count) ?? `${count} ?`;

const english: Sentence = (count) => (count === 1 ? 'The one result' : `All ${count} results`);
const chinese: Sentence = (count) => `全部 ${count} 条结果`;
const russian = byCategory('ru', {
  one: (count) => `${count} результат`,
  few: (count) => `${count} результата`,
  many: (count) => `${count} результатов`,
});
const polish: Sentence = (count) =>
  count === 1
    ? 'Jedyny wynik'
    : byCategory('pl', { few: (n) => `${n} wyniki`, many: (n) => `${n} wyników` })(count);
const portuguese: Sentence = (count) =>
  count === 1 ? 'O único resultado' : `Todos os ${count} resultados`;
const arabic = byCategory('ar', {
  zero: () => 'لا نتائج',
  one: () => 'نتيجة واحدة',
  two: () => 'نتيجتان',
  few: (count) => `${count} نتائج`,
  many: (count) => `${count} نتيجة`,
  other: (count) => `${count} نتيجة أخرى`,
});

describe('a sentence with a count that a script draws', () => {
  test.each([
    ['en', english],
    ['zh-CN', chinese],
    ['ru', russian],
    ['pl', polish],
    ['pt', portuguese],
    ['ar', arabic],
  ])('says in %s what the language’s own function says', (locale, sentence) => {
    const forms = pluralForms(sentence, locale);

    for (let count = 0; count <= 350; count++)
      expect(fillCount(forms, count, locale)).toBe(sentence(count));
  });

  test('is written once for each of Arabic’s six categories', () => {
    expect(Object.keys(pluralForms(arabic, 'ar')).sort()).toEqual(
      ['few', 'many', 'one', 'other', 'two', 'zero'].sort(),
    );
  });

  test('has no form that the language does not tell apart', () => {
    expect(pluralForms(chinese, 'zh-CN')).toEqual({ other: '全部 {n} 条结果' });
    expect(pluralForms(english, 'en')).toEqual({
      one: 'The one result',
      other: 'All {n} results',
    });
  });

  test('has a form for millions, which some languages count apart', () => {
    const spanish: Sentence = (count) => (count === 1 ? '1 resultado' : `${count} resultados`);

    expect(fillCount(pluralForms(spanish, 'es'), 1_000_000, 'es')).toBe('1000000 resultados');
  });
});
