import type { Outcome, Search, VisitSent } from '../events.ts';
import { lookedFurther, searchesBefore } from './before-articles.ts';
import type { Dice } from './generate.ts';
import { articles, form, nothing, read, type Shape } from './parts.ts';
import { wordings } from './questions.ts';
import { noArticle, refused, refusing } from './refusals.ts';
import { answerRead, glimpsed, search } from './searches.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

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
    network: networkOf(dice),
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

/** One of a few networks, or none that is known. */
const networkOf = (dice: Dice): string | null => dice.one(['a', 'b', 'c', 'd', null]);

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
            searches: [
              {
                ...search(dice, locale, { clicked: false }),
                ...(dice.is(0.2) && { choices: 2 }),
              },
            ],
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
      () => refusing(dice, locale),
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
      ? dice.one([
          () => lookedFurther(dice, locale, null),
          () => ({
            ...nothing,
            searches: [refused(dice, locale)],
            articles: [read(dice.one(articles), 15)],
          }),
        ])()
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
        searches: [
          { ...answerRead(dice, locale), notThis: [noArticle] },
          search(dice, locale, { clicked: false }),
        ],
      }),
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
      // Of the answer that took the place of what was refused.
      { ...answerRead(dice, locale), ...(dice.is(0.2) && { notThis: [noArticle] }) },
    ],
    articles: dice.is(0.2) ? [read(dice.one(articles), dice.one([2, 14.9]))] : [],
  }),
  none: (dice) => ({
    ...nothing,
    form: dice.is(0.2) ? { ...form(dice), opened: false } : undefined,
    reported: dice.is(0.1),
  }),
};
