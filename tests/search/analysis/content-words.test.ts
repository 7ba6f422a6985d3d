import { expect, test } from 'vitest';
import { contentWords } from '../../../site/search/content-words.ts';

test.each([
  ['what is E-1043', 'en', ['e1043']],
  ['is C++17 like C++', 'en', ['c++17', 'c++']],
  ['upgrade to 3.0 on /etc/hosts', 'en', ['3.0', 'etc/hosts', 'upgrade']],
  ['错误码PB-2207', 'zh-CN', ['pb2207', '错误', '码']],
] as const)('a code is one word of a question: %s', (question, locale, words) => {
  expect(contentWords(question, locale)).toEqual(words);
});
