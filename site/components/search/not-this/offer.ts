import { keptQuery } from '../../../../worker/contract/privacy/scrub.ts';
import type { Answers } from '../../../search/answers.ts';
import { refusedFor } from '../../gaps/refusals.ts';
import type { AnswerPlace, LeftOut } from './answer-place.ts';
import { quietButton } from './left-out.ts';
import { refusingLook } from './look.ts';
import { refuse, showNext } from './refuse.ts';
import { refusingStrings } from './strings.ts';

/**
 * Beside a short answer, a quiet button for whoever asked for something else. What was refused before is not shown again: the
 * place says that it is left out.
 */
export async function offerNotThis(place: AnswerPlace, answers: Answers, leftOut?: LeftOut) {
  const isRefused = refusedFor(keptQuery(answers.question)).length > 0;
  if (isRefused && !leftOut) return showNext(place, answers);
  const block = place.element.querySelector('.answer');
  if (!answers.clear || !answers.results[0]?.article || !block) return;
  const [strings] = await Promise.all([refusingStrings(), refusingLook()]);
  if (!block.isConnected || block.querySelector('.not-this')) return;
  const press = quietButton(strings.notThis, () => void refuse(place, answers));
  press.classList.add('not-this');
  block.append(press);
}
