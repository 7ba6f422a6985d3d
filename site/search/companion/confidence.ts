import { isChinese } from './features.ts';

/** What tells whether the best article answers the question. */
export interface Signals {
  /** How loud the units speak for the article that they speak for most, of what they say for their own. */
  loud: number;
  /** How much the best article has of the words that tell the question's subject, 0 to 1. */
  covered: number;
}

/**
 * How sure it is that the best article answers the question, 0 to 1: a logistic model. Its constants were
 * fitted on labelled questions of other sites, then moved towards `covered`: docs/search.md tells why.
 */
export const sureness = ({ loud, covered }: Signals) =>
  1 / (1 + Math.exp(-(model.loud * loud + model.covered * covered + model.rest)));

/** The least sureness with which a question counts as answered: signs are shared sooner than words. */
export const surenessLine = (locale: string) => (isChinese(locale) ? 0.5 : 0.4);

const model = { loud: 3.2, covered: 2.8, rest: -2.6 };
