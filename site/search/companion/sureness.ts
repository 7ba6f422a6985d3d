import { isChinese } from './features.ts';

/** What tells whether the best article answers the question. */
export interface Signals {
  /** How loud the units speak for the article that they speak for most, of what they say for their own. */
  loud: number;
  /** How far the best article's words are ahead of the second's, 0 to 1. */
  lead: number;
}

/**
 * How sure it is that the best article answers the question, 0 to 1: a logistic model. Its constants are
 * fitted on labelled questions of other sites; docs/search.md has the figures and the command.
 */
export function sureness({ loud, lead }: Signals, locale: string): number {
  const model = isChinese(locale) ? chinese : english;
  return 1 / (1 + Math.exp(-(model.loud * loud + model.lead * lead + model.rest)));
}

/** The least sureness with which a question counts as answered. */
export const surenessLine = 0.5;

const english = { loud: 5, lead: 1, rest: -2 };
const chinese = { loud: 5, lead: 1, rest: -2 };
