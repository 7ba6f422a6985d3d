import type { Share } from './share.ts';

/**
 * What needs work first: from 8 votes on, by the lower bound of the yes share's interval; then what has fewer
 * votes, by the number of noes.
 */
export const byNeed = (a: Share, b: Share) => lowerBound(a) - lowerBound(b) || noes(b) - noes(a);

/** Above every share where there are too few votes to say. */
const lowerBound = ({ interval }: Share) => interval?.[0] ?? 2;

const noes = ({ of, count }: Share) => of - count;
