import type { Handled, Happening, Surveyed, Written } from '../events.ts';
import type { Dice } from './generate.ts';
import { wordings } from './questions.ts';
import type { Writer } from './visits.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Chance {
  dice: Dice;
  /** When the weeks begin: some wrote before. */
  first: number;
  /** How many wrote from no visit that is known. */
  count: number;
}

/** Messages of visits and of others, some of the same people, and what became of them. */
export function messagesOf(writers: Writer[], { dice, first, count }: Chance): Happening[] {
  const of = (visit: string | undefined, at: number): Written => written({ visit, at }, dice);
  const messages = [
    ...writers.map(({ visit, at }) => of(visit, at)),
    ...Array.from({ length: count }, () => of(undefined, dice.time())),
    ...Array.from({ length: 30 }, () =>
      of(undefined, first - Math.floor(dice.chance() * 20 * DAY)),
    ),
  ];
  return [...messages, ...messages.slice(0, 20).flatMap((message) => again(message, dice))].flatMap(
    (message, index) => {
      const numbered = { ...message, id: `message-${index}` };
      return [numbered, ...(message.isSpam ? [] : handlings(numbered, dice))];
    },
  );
}

/** Times of messages are whole minutes, so that their waiting can be counted by the minute. */
function written({ visit, at }: { visit: string | undefined; at: number }, dice: Dice): Written {
  const locale = dice.one(['en', 'zh-CN'] as const);
  const wording = dice.one(wordings.filter((each) => each.locale === locale));
  const person = `person-${Math.floor(dice.chance() * 500)}@example.org`;
  const isSpam = visit === undefined && dice.is(0.05);
  return {
    kind: 'message',
    at: Math.floor(at / MINUTE) * MINUTE,
    id: '',
    visit,
    visitor: dice.is(0.3) ? dice.one(visitors) : `writer-${Math.floor(dice.chance() * 1e6)}`,
    email: dice.is(0.3) ? person.toUpperCase() : person,
    topic: dice.one(['billing', 'account', 'bug', undefined]),
    priority: dice.one(['normal', 'normal', 'urgent', 'low']),
    isSpam,
    asks: !isSpam && dice.is(0.2) ? { wording, query: dice.one(wording.texts) } : undefined,
  };
}

/** The same person on the same topic just within thirty days, and just not. */
function again(message: Written, dice: Dice): Written[] {
  const later = { ...message, visit: undefined, asks: undefined, isSpam: false };
  return dice.is(0.5)
    ? [{ ...later, at: message.at + 30 * DAY }]
    : [
        { ...later, email: `late-${message.email}` },
        { ...later, email: `late-${message.email}`, at: message.at + 30 * DAY + MINUTE },
      ];
}

/** People who searched in vain, and may write the same day. */
export const visitors = Array.from({ length: 60 }, (_, index) => `visitor-${index}`);

const networks = ['a', 'b', 'c', 'd', null];

/** One of a few, or none that is known, and the same for all that a visitor sends. */
export const networkOfVisitor = (visitor: string): string | null =>
  networks[Number(/\d+$/.exec(visitor)?.[0]) % networks.length] ?? null;

function handlings({ id, at }: Written, dice: Dice): (Handled | Surveyed)[] {
  if (dice.is(0.3)) return [];
  const replied = at + Math.floor(dice.chance() ** 3 * 5 * 24 * 60) * MINUTE;
  const reply: Handled = { kind: 'reply', at: replied, message: id };
  const second: Handled = { ...reply, at: replied + 3 * HOUR };
  if (dice.is(0.4)) return [reply, second];

  const solved = second.at + Math.floor(dice.chance() * 6 * 24 * 60) * MINUTE;
  const solution: Handled = { kind: 'solve', at: solved, message: id };
  return [reply, second, solution, ...(dice.is(0.6) ? surveys(id, solved, dice) : [])];
}

const fiveSteps = [1, 2, 3, 4, 4, 5, 5, undefined] as const;

/** An answer, sometimes in two sendings: the second adds to the first, at its time. */
function surveys(message: string, solved: number, dice: Dice): Surveyed[] {
  const at = solved + Math.floor(dice.chance() * 60) * MINUTE;
  const answer: Surveyed = {
    kind: 'survey',
    at,
    message,
    effort: dice.one(fiveSteps),
    satisfied: dice.one(fiveSteps),
    again: dice.one(['yes', 'yes', 'no', undefined]),
    comment: undefined,
  };
  return dice.is(0.2)
    ? [
        { ...answer, again: undefined, comment: 'Thank you.' },
        { ...answer, effort: undefined, at: at + 1 },
      ]
    : [{ ...answer, comment: 'Thank you.' }];
}
