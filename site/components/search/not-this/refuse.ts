import { keptQuery } from '../../../../worker/contract/privacy/scrub.ts';
import type { Answers } from '../../../search/answers.ts';
import { withoutArticles } from '../../../search/results/refused.ts';
import { announce } from '../../browser/announce.ts';
import { dropRefusal, keepRefusal, refusalOf, refusedFor } from '../../gaps/refusals.ts';
import { countAnswer } from '../../visits/count-answer.ts';
import { noteNotThis } from '../../visits/note-not-this.ts';
import { spoken } from '../draw.ts';
import { countString, strings } from '../strings.ts';
import type { AnswerPlace, LeftOut } from './answer-place.ts';
import { leftOutLine } from './left-out.ts';
import { refusingLook } from './look.ts';
import { findWithout } from './next-answers.ts';
import { refusingStrings } from './strings.ts';

/** The answer that is shown is not what was asked for: the next best takes its place. */
export async function refuse(place: AnswerPlace, answers: Answers) {
  keepRefusal(refusalOf(answers, answers.results[0]?.article ?? ''));
  note(answers);
  await showNext(place, answers);
}

/** Shows the best of what was not refused. Without the index it is the rest of what was found. */
export async function showNext(place: AnswerPlace, answers: Answers) {
  const { question, results } = answers;
  const refused = refusedFor(keptQuery(question));
  // What comes back out of the history was shown without them before.
  const isNext = results.every(({ article }) => !refused.includes(article));
  const found = isNext ? answers : await findNext(place, answers, refused);
  const next = withoutArticles(found, refused);
  const said = await refusingStrings();
  await refusingLook();
  if (!place.isAsked(question)) return;
  const line = leftOutLine(said, () => void takeBack(place, answers));
  const leftOut = { line, nothingElse: next.clear ? undefined : said.nothingElse };
  announceNext(place, next, [said.leftOut, leftOut.nothingElse]);
  await show(place, next, leftOut);
  if (next.clear || isNext) return;
  const module = await import('../find-more.ts').catch(() => undefined);
  const more = module && withoutArticles(await module.findMore(next, place.how), refused);
  if (more && line.isConnected && place.isAsked(question)) await show(place, more, leftOut);
}

/** It was a slip: what was refused last is shown again, and nobody has heard of it. */
async function takeBack(place: AnswerPlace, answers: Answers) {
  const { question } = answers;
  const query = keptQuery(question);
  const refused = refusedFor(query);
  const before = refused.slice(0, -1);
  const again = withoutArticles(await findNext(place, answers, before), before);
  const said = await refusingStrings();
  if (!place.isAsked(question)) return;
  dropRefusal({ query, article: refused.at(-1) ?? '' });
  note(answers);
  const line = leftOutLine(said, () => void takeBack(place, again));
  const isFirst = before.length === 0;
  announceNext(place, again, isFirst ? [] : [said.leftOut]);
  await show(place, again, isFirst ? undefined : { line });
  place.element.querySelector<HTMLElement>('.not-this')?.focus({ preventScroll: true });
}

const findNext = ({ how }: AnswerPlace, answers: Answers, refused: readonly string[]) =>
  findWithout(answers.question, refused, how).catch(() => answers);

async function show(place: AnswerPlace, answers: Answers, leftOut?: LeftOut) {
  const hadFocus = place.element.contains(document.activeElement);
  const offered = place.show(answers, leftOut);
  if (hadFocus) leftOut?.line.querySelector('button')?.focus({ preventScroll: true });
  countAnswer(keptQuery(answers.question), blockIn(place), answers);
  await offered;
}

/** The short answer that is shown, which leads to its source. */
const blockIn = ({ element }: AnswerPlace) =>
  element.querySelector('.source')?.closest('.answer') ?? null;

/** What was counted until now is of the answer that goes. */
function note(answers: Answers) {
  const { question, locale } = answers;
  const query = keptQuery(question);
  countAnswer('', null, answers);
  noteNotThis({ query, locale }, refusedFor(query));
}

/** Once, and without a number where the full text may still add to it. */
function announceNext({ status }: AnswerPlace, next: Answers, said: (string | undefined)[]) {
  const answer = next.clear ? spoken(next, countString('counted', next.total)) : undefined;
  announce(status, [...said, answer].filter(Boolean).join(strings.between));
}
