import type { Asked, Happening, VisitSent, VoteCast, Wording } from '../events.ts';
import { nothing } from './parts.ts';
import { wordings } from './questions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Somebody who is seventy in one week, and in the next an office of thirty honest people: each behind one network. */
export const crowdsOf = (mondays: number[]): Happening[] =>
  mondays.slice(0, -1).flatMap((monday, week) => {
    // Early in an afternoon of both zones, so that all of it lies on one day.
    const wednesday = monday + 2 * DAY + 14 * HOUR;
    return [() => attack(wednesday), () => office(wednesday)][week % 3]?.() ?? [];
  });

/** As many browsers' names as votes, questions and visits, all from one address. */
const attack = (wednesday: number): Happening[] =>
  Array.from({ length: 70 }, (_, each): Happening[] => {
    const at = wednesday + each * MINUTE;
    const who = { at, visitor: `attacker-${wednesday}-${each}`, network: 'attacker' };
    const confirmed = {
      ...nothing,
      articles: [{ article: 'late-fees', seconds: 90, helpful: 'yes' as const }],
    };
    const wanted = wordingOf('gift card');
    return [
      { ...visit(who, 'confirmed'), ...confirmed },
      {
        ...visit({ ...who, at: at + DAY, visitor: `${who.visitor}-b` }, 'gaveUp'),
        ...gaveUpOn(wordingOf('offline on a plane')),
      },
      vote(who, 'late-fees'),
      asked(who, wanted),
    ];
  }).flat();

const articles = [
  'refund-payment',
  'connect-bank',
  'invoice-language',
  'payout-times',
  'vat-number',
];

/** They read as much in a day as counts, and a little more; vote as often as counts; and all miss the same. */
const office = (wednesday: number): Happening[] =>
  Array.from({ length: 30 }, (_, each): Happening[] => {
    const at = wednesday + each * MINUTE;
    const who = { at, visitor: `colleague-${wednesday}-${each}`, network: 'office' };
    const article = articles[each % articles.length] ?? '';
    const read = { ...nothing, articles: [{ article, seconds: 40, helpful: null }] };
    const same = {
      ...nothing,
      articles: [{ article: 'payout-times', seconds: 40, helpful: null }],
    };
    return [
      { ...visit(who, 'probable'), ...read },
      { ...visit({ ...who, at: at + DAY, visitor: `${who.visitor}-b` }, 'probable'), ...same },
      ...(each < 25 ? [vote(who, article)] : []),
      asked(who, wordingOf('bulk delete')),
    ];
  }).flat();

interface Who {
  at: number;
  visitor: string;
  network: string;
}

const visit = ({ at, visitor: id, network }: Who, outcome: VisitSent['outcome']): VisitSent => ({
  ...{ kind: 'visit', at: at + MINUTE / 2, id, started: at, locale: 'en', network },
  ...nothing,
  outcome,
});

const vote = (who: Who, article: string): VoteCast => ({
  ...{ kind: 'vote', ...who, article, locale: 'en', version: 'a1b2c3', helpful: 'yes' },
});

const asked = (who: Who, wording: Wording): Asked => ({
  ...{ kind: 'asked', ...who, wording, query: wording.texts[0] ?? '', why: 'no-answer' },
});

const gaveUpOn = (leftOn: Wording) => ({
  ...nothing,
  searches: [{ query: leftOn.texts[0] ?? '', answered: true, clicked: false }],
  leftOn,
});

function wordingOf(text: string): Wording {
  const found = wordings.find(({ texts }) => texts.includes(text));
  if (!found) throw new Error(`nobody asks ${text}`);
  return found;
}
