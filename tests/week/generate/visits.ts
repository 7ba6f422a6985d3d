import type { Form, Outcome, Search, VisitSent } from '../events.ts';
import type { Dice } from './generate.ts';
import { furtherDown, otherSearches, rephrasings, wordings } from './questions.ts';
import { answerRead, glimpsed, search } from './searches.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const articles = [
  'refund-payment',
  'connect-bank',
  'invoice-language',
  'late-fees',
  'payout-times',
  'vat-number',
];

type Shape = Pick<
  VisitSent,
  'searches' | 'articles' | 'form' | 'reported' | 'leftOn' | 'rephrasing'
>;

/** A visit whose message came, although its own report may say nothing of it. */
export interface Writer {
  visit: string;
  at: number;
}

export function visitsOf(count: number, dice: Dice) {
  const messages: Writer[] = [];
  const visits = Array.from({ length: count }, (_, index) => {
    const id = `tab-${String(index).padStart(16, '0')}`;
    const started = dice.time();
    const outcome = dice.one(outcomes);
    if (outcome === 'wrote') messages.push({ visit: id, at: started + 5 * MINUTE });
    return sendings({ id, started, outcome }, dice);
  });
  return { visits: visits.flat(), messages };
}

const outcomes: (Outcome | undefined)[] = [
  ...(['wrote', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'gaveUp', 'gaveUp'] as const),
  ...(['gaveUp', 'probable', 'probable', 'probable', 'probable', 'unclear', 'unclear'] as const),
  ...(['answeredInSearch', 'answeredInSearch'] as const),
  undefined,
];

interface Drawn {
  id: string;
  started: number;
  outcome: Outcome | undefined;
}

/** What a tab sends: once mostly, sometimes again with more, and sometimes again or only when its week has closed. */
function sendings(visit: Drawn, dice: Dice): VisitSent[] {
  const { started, outcome } = visit;
  const locale = dice.one(['en', 'en', 'zh-CN'] as const);
  const sent = (at: number, ended: Outcome | undefined, shape: Shape): VisitSent => ({
    kind: 'visit',
    ...visit,
    locale,
    at,
    network: networkOf(at, dice),
    ...shape,
    outcome: ended,
  });
  const shape = shapes[outcome ?? 'none'](dice, locale);
  const last = sent(started + Math.floor(dice.chance() * 20 * MINUTE), outcome, shape);
  // Whose message has come wrote, whatever the tab says before and after.
  if (outcome === 'wrote') return [last];

  const other = (at: number) => sent(at, 'unclear', shapes.unclear(dice, locale));
  if (dice.is(0.1)) return [other(started), { ...last, at: last.at + 1 }];
  // Late for a visit that began in the last minutes of its week.
  const late = started + dice.one([90 * MINUTE, 30 * HOUR]);
  if (dice.is(0.1)) return [last, other(late)];
  return dice.is(0.01) ? [{ ...last, at: late }] : [last];
}

/** One of a few networks, which nobody knows again on another day, or none that is known. */
function networkOf(at: number, dice: Dice): string | null {
  const network = dice.one(['a', 'b', 'c', 'd', undefined]);
  return network ? `${new Date(at).toISOString().slice(0, 10)} ${network}` : null;
}

const read = (article: string, seconds: number, helpful: 'yes' | 'no' | null = null) => ({
  article,
  seconds,
  helpful,
});

const nothing: Shape = {
  searches: [],
  articles: [],
  form: undefined,
  reported: false,
  leftOn: undefined,
  rephrasing: undefined,
};

const form = (dice: Dice, parts: Partial<Form> = {}): Form => ({
  opened: true,
  suggested: [dice.one(articles)],
  read: [],
  solved: false,
  sent: false,
  holdOut: dice.is(0.4),
  ...parts,
});

type Draw = (dice: Dice, locale: 'en' | 'zh-CN') => Shape;

/** Visits of each outcome, made so that they can have no other. */
const shapes: Record<Outcome | 'none', Draw> = {
  wrote: (dice, locale) => ({
    ...nothing,
    searches: dice.is(0.6) ? [search(dice, locale, { clicked: false })] : [],
    articles: dice.is(0.5) ? [read(dice.one(articles), 40, dice.one(['yes', 'no', null]))] : [],
    // Its own report may be lost, or older than the sending.
    form: form(dice, { sent: dice.is(0.7) }),
    reported: dice.is(0.1),
  }),
  confirmed: (dice, locale) =>
    dice.is(0.3)
      ? dice.one<() => Shape>([
          () => ({ ...nothing, form: form(dice, { solved: true }), reported: dice.is(0.2) }),
          () => ({
            ...nothing,
            searches: [search(dice, locale, { clicked: false })],
            form: form(dice, { solved: dice.one(articles) }),
          }),
          () => lookedFurther(dice, locale, 'yes'),
        ])()
      : {
          ...nothing,
          ...searchesBefore(dice, locale),
          articles: [
            ...(dice.is(0.3) ? [read(dice.one(articles), 90, 'no')] : []),
            read(dice.one(articles), dice.one([2, 80]), 'yes'),
          ],
        },
  gaveUp: (dice, locale) => {
    const leftOn = dice.one(wordings.filter((wording) => wording.locale === locale));
    const query = dice.one(leftOn.texts);
    const lost: Search = { query, answered: true, clicked: false };
    return dice.one<() => Shape>([
      () => ({ ...nothing, articles: [read(dice.one(articles), 300, 'no')] }),
      () => ({ ...nothing, articles: [read(dice.one(articles), 60)], reported: true }),
      () => ({ ...nothing, searches: [lost], reported: true }),
      () => ({ ...nothing, searches: [lost], leftOn, form: dice.is(0.3) ? form(dice) : undefined }),
      () => ({
        ...nothing,
        searches: [search(dice, locale, { clicked: false }), lost],
        leftOn,
      }),
      () => ({ ...nothing, searches: [lost, { ...lost, answered: false }] }),
      () => ({
        ...nothing,
        searches: [lost],
        leftOn,
        articles: [read(dice.one(articles), 9, 'no')],
      }),
    ])();
  },
  probable: (dice, locale) =>
    dice.is(0.15)
      ? lookedFurther(dice, locale, null)
      : {
          ...nothing,
          ...searchesBefore(dice, locale),
          articles: [
            read(dice.one(articles), dice.one([15, 15.5, 200])),
            read(dice.one(articles), 3),
          ],
          form: dice.is(0.1) ? form(dice) : undefined,
        },
  unclear: (dice, locale) =>
    dice.one<() => Shape>([
      () => ({ ...nothing, articles: [read(dice.one(articles), 14.999)] }),
      () => ({ ...nothing, form: form(dice) }),
      () => ({ ...nothing, searches: [search(dice, locale, { clicked: true })] }),
      () => ({ ...nothing, searches: [glimpsed(dice, locale)] }),
      () => ({ ...nothing, searches: [answerRead(dice, locale)], form: form(dice) }),
      () => ({
        ...nothing,
        searches: [answerRead(dice, locale), search(dice, locale, { clicked: false })],
      }),
    ])(),
  answeredInSearch: (dice, locale) => ({
    ...nothing,
    searches: [
      ...(dice.is(0.3) ? [search(dice, locale, { clicked: false })] : []),
      ...(dice.is(0.2) ? [glimpsed(dice, locale)] : []),
      answerRead(dice, locale),
    ],
    articles: dice.is(0.2) ? [read(dice.one(articles), dice.one([2, 14.9]))] : [],
  }),
  none: (dice) => ({
    ...nothing,
    form: dice.is(0.2) ? { ...form(dice), opened: false } : undefined,
    reported: dice.is(0.1),
  }),
};

/** An article that was not the first result, mostly, and sometimes a search in vain before it. */
function lookedFurther(dice: Dice, locale: 'en' | 'zh-CN', helpful: 'yes' | null): Shape {
  const { article, texts } = dice.one(furtherDown.filter((meant) => meant.locale === locale));
  const found = { query: dice.one(texts), answered: dice.is(0.7), clicked: article };
  // It says so much more that nobody takes it for the same in other words.
  const long = locale === 'en' ? otherSearches[0]?.first : undefined;
  const inVain = { query: long ?? '', answered: true, clicked: false };
  return {
    ...nothing,
    searches: [
      ...(long && dice.is(0.3) ? [inVain, { ...inVain, answered: dice.is(0.2) }] : []),
      { ...found, place: dice.one([1, 2, 3, 7]) },
    ],
    articles: [
      read(article, dice.one([5, 15, 80]), helpful),
      // So that it is probable without the article, too.
      read(dice.one(articles.filter((other) => other !== article)), 20),
    ],
  };
}

/** What led to an article: nothing, a search, or two of which the first was in vain. */
function searchesBefore(dice: Dice, locale: 'en' | 'zh-CN'): Partial<Shape> {
  if (dice.is(0.3)) return { searches: [search(dice, locale, { clicked: dice.one(articles) })] };
  if (!dice.is(0.15)) return {};

  const rephrasing = dice.is(0.7)
    ? dice.one(rephrasings.filter((pair) => pair.locale === locale))
    : undefined;
  const pair = rephrasing ?? dice.one(otherSearches.filter((pair) => pair.locale === locale));
  const clicked = articles[0] ?? '';
  return {
    searches: [
      { query: pair.first, answered: dice.is(0.5), clicked: false },
      { query: pair.second, answered: true, clicked },
    ],
    rephrasing,
  };
}
