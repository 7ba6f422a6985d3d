import { questions as en } from '../en/questions.ts';
import type { QuestionFacts } from '../facts.ts';
import { questions as zhCn } from '../zh-cn/questions.ts';
import type { Locale } from './locales.ts';

/** A language may have none. */
const facts: Partial<Record<Locale, QuestionFacts>> = { en, 'zh-CN': zhCn };

const unknown: QuestionFacts = {
  codeNames: ['error', 'code'],
  joining: ['-'],
  orLater: ['-'],
  harms: [],
  negations: [],
  determiners: [],
  clauses: [],
};

export const questionFactsOf = (locale: Locale): QuestionFacts => facts[locale] ?? unknown;
