import { questions as en } from '../en/questions.ts';
import type { QuestionFacts } from '../facts.ts';
import { questions as zhCn } from '../zh-cn/questions.ts';
import type { Locale } from './locales.ts';

/** A language may have none. */
const facts: Partial<Record<Locale, QuestionFacts>> = { en, 'zh-CN': zhCn };

/** A pattern that nothing has. */
const never = '(?!)';

const unknown: QuestionFacts = {
  codeNames: ['error', 'code'],
  askingMeaning: [never],
  joining: [never],
  orLater: [never],
  harms: [],
  opposites: [],
  pronouns: [],
  modifiers: [],
  passives: [],
  negations: [],
  determiners: [],
  clauses: [],
};

export const questionFactsOf = (locale: Locale): QuestionFacts => facts[locale] ?? unknown;
