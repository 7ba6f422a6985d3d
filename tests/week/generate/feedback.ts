import type { Asked, Happening, VoteCast } from '../events.ts';
import type { Dice } from './generate.ts';
import { networkOfVisitor, visitors } from './messages.ts';
import { articles } from './parts.ts';
import { wordings } from './questions.ts';

const MINUTE = 60_000;

/** Votes, questions asked in vain, and people who were notified of an answer, in proportion to the visits. */
export function feedbackOf(visits: number, dice: Dice): Happening[] {
  const several = <Item>(share: number, draw: (index: number) => Item[]) =>
    Array.from({ length: Math.round(visits * share) }, (_, index) => draw(index)).flat();
  return [
    ...several(0.15, (index) => votesOf(`voter-${index % 400}`, dice)),
    ...several(0.15, () => questionsOf(dice)),
    ...several(0.01, (index) => emailsOf(`letter-${index}`, dice)),
  ];
}

/** A vote, sometimes thought over a moment later: on the same day the last one counts. */
function votesOf(visitor: string, dice: Dice): VoteCast[] {
  const vote: VoteCast = {
    kind: 'vote',
    at: dice.time(),
    visitor,
    network: networkOfVisitor(visitor),
    article: dice.one(articles),
    locale: dice.one(['en', 'zh-CN']),
    version: dice.one(['', 'a1b2c3', 'd4e5f6']),
    helpful: dice.one(['yes', 'yes', 'yes', 'no']),
  };
  const over: VoteCast = { ...vote, at: vote.at + MINUTE, helpful: 'no', version: 'd4e5f6' };
  return dice.is(0.1) ? [vote, over] : [vote];
}

/** A question, sometimes asked again in the same minute. */
function questionsOf(dice: Dice): Asked[] {
  const [wording, at, visitor] = [dice.one(wordings), dice.time(), dice.one(visitors)];
  const asked: Asked = {
    kind: 'asked',
    at,
    visitor,
    network: networkOfVisitor(visitor),
    wording,
    query: dice.one(wording.texts),
    ...(dice.is(0.2)
      ? { why: 'not-this', article: dice.one(articles) }
      : {
          why: dice.one([
            'no-answer',
            'no-answer',
            'not-helpful',
            'rephrased',
            'asked',
            'not-found',
          ]),
        }),
  };
  return dice.is(0.1)
    ? [asked, { ...asked, at: asked.at + 1, query: dice.one(wording.texts) }]
    : [asked];
}

/** An email that tells of an answer, and what was said to it: the last word counts. */
function emailsOf(id: string, dice: Dice): Happening[] {
  const [at, { gap, locale }] = [dice.time(), dice.one(wordings)];
  const answer = { kind: 'said', id, gap } as const;
  const helpful = dice.one(['yes', 'yes', 'no'] as const);
  return [
    { kind: 'notified', at, id, gap, locale },
    ...(dice.is(0.7) ? [{ ...answer, at: at + 90 * MINUTE, helpful }] : []),
  ];
}
