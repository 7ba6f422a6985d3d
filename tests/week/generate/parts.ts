import type { Form, VisitSent } from '../events.ts';
import type { Dice } from './generate.ts';

export const articles = [
  'refund-payment',
  'connect-bank',
  'invoice-language',
  'late-fees',
  'payout-times',
  'vat-number',
];

export type Shape = Pick<
  VisitSent,
  'searches' | 'articles' | 'form' | 'reported' | 'leftOn' | 'rephrasing'
>;

export const read = (article: string, seconds: number, helpful: 'yes' | 'no' | null = null) => ({
  article,
  seconds,
  helpful,
});

export const nothing: Shape = {
  searches: [],
  articles: [],
  form: undefined,
  reported: false,
  leftOn: undefined,
  rephrasing: undefined,
};

export const form = (dice: Dice, parts: Partial<Form> = {}): Form => ({
  opened: true,
  suggested: [dice.one(articles)],
  read: [],
  solved: false,
  sent: false,
  holdOut: dice.is(0.4),
  ...parts,
});
