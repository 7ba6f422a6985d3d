import { describe, expect, test } from 'vitest';
import { readingMinutes } from '../../site/content/article/body/reading-minutes.ts';
import { foldedQuestion } from '../../site/content/checks/questions.ts';
import { clusterQuestions } from '../../site/search/clustering/cluster-questions.ts';
import { otherWords } from '../../worker/gaps/other-words.ts';

describe('where no spaces part words', () => {
  test.each([
    ['Han', '退', 2],
    ['kana', 'か', 2],
    ['kana with a mark', 'か\u3099', 2],
    ['Thai', 'ก', 2],
    ['Latin words', 'Excel ', 2],
  ])('every character is read at the pace of characters: %s', (_, character, minutes) => {
    const article = { file: 'a.md', body: character.repeat(720), locale: 'zh-CN' } as const;

    expect(readingMinutes(article)).toBe(minutes);
  });

  test.each([
    ['キ を 消す', 'メ を 消す'],
    ['键 发票', '钮 发票'],
  ])('a single character is no word that customers say differently: %s', (question, title) => {
    expect(otherWords(question, title, 'en')).toBeUndefined();
  });
});

describe('Traditional characters', () => {
  const traditional = '關关';

  test('are read as Simplified ones where a language folds them', () => {
    expect(foldedQuestion('關閉帳戶', 'zh-CN')).toBe(foldedQuestion('关闭帐户', 'zh-CN'));
    expect(clustersOf('zh-CN', '怎么關', '怎么关').size).toBe(1);
  });

  test('stay what they are in a language that does not', () => {
    expect(foldedQuestion('關', 'en')).not.toBe(foldedQuestion('关', 'en'));
    expect(clustersOf('en', '關', '关').size).toBe(2);
  });

  function clustersOf(locale: 'en' | 'zh-CN', ...queries: string[]) {
    const questions = queries.map((query, n) => ({ id: n + 1, query }));
    const groups = { en: [], 'zh-CN': [] };
    return new Set(clusterQuestions(questions, locale, { groups, traditional }).values());
  }
});
