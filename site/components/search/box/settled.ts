import type { Answers } from '../../../search/answers.ts';
import { pagePath } from '../../browser/language.ts';
import { sendRefusals } from '../../gaps/refusals.ts';
import { draw } from '../draw.ts';
import type { AnswerPlace } from '../not-this/answer-place.ts';
import { offerNotThis } from '../not-this/offer.ts';
import { noteShown } from '../note-shown.ts';
import { queryOf } from '../query-of.ts';
import { resultString } from '../strings.ts';
import type { foundList } from './found-list.ts';

/** The question in a field stands: it is noted, and its answer can be refused. */
export function noteSettled(answers: Answers, drop: HTMLElement, list: typeof foundList) {
  void sendRefusals();
  noteShown(answers, drop);
  const place = placeOf(drop, list);
  if (place) void offerNotThis(place, answers).catch(() => {});
}

const listKeys = ['ArrowDown', 'ArrowUp', 'Escape'];
const places = new WeakMap<HTMLElement, AnswerPlace>();

function placeOf(drop: HTMLElement, list: typeof foundList): AnswerPlace | undefined {
  const known = places.get(drop);
  const box = drop.closest('search-box');
  const input = box?.querySelector<HTMLInputElement>('[name=q]');
  if (known || !box || !input) return known;
  drop.tabIndex = -1;
  const isAsked = (question: string) => question === input.value.trim() && !drop.hidden;
  let shown: string | undefined;
  const place: AnswerPlace = {
    element: drop,
    status: box.querySelector('[role=status]'),
    how: {},
    isAsked,
    show(next, leftOut) {
      shown = leftOut && next.question;
      input.removeAttribute('aria-activedescendant');
      // What has the focus goes: the list keeps it, or it would close.
      if (drop.contains(document.activeElement)) drop.focus({ preventScroll: true });
      const said = leftOut?.nothingElse ? [blockOf(leftOut.nothingElse, next)] : [];
      drop.replaceChildren(...(leftOut ? [leftOut.line] : []), ...list(next, said));
      return offerNotThis(place, next, leftOut);
    },
  };
  // What has the focus again would ask anew, and show what was refused.
  input.addEventListener(
    'focus',
    (event) => {
      if (shown !== undefined && isAsked(shown)) event.stopImmediatePropagation();
    },
    true,
  );
  input.addEventListener('input', () => {
    shown = undefined;
    void sendRefusals();
  });
  passKeys(drop, input);
  places.set(drop, place);
  return place;
}

/** The keys of the list work from its buttons, too; the question is not asked anew by that. */
function passKeys(drop: HTMLElement, input: HTMLInputElement) {
  const asked = (event: Event) => event.stopImmediatePropagation();
  drop.addEventListener('keydown', (event) => {
    const { key } = event;
    if (!listKeys.includes(key)) return;
    event.preventDefault();
    input.addEventListener('focus', asked, { capture: true, once: true });
    input.focus({ preventScroll: true });
    input.dispatchEvent(new KeyboardEvent('keydown', { key }));
  });
}

/** That nothing else is sure enough, and a way to the owner. */
function blockOf(nothingElse: string, { question }: Answers): HTMLElement {
  const href = pagePath('contact/') + queryOf(question);
  return draw({
    tag: 'div',
    class: 'answer',
    parts: [
      { tag: 'p', parts: [nothingElse] },
      {
        tag: 'p',
        class: 'small-text',
        parts: [{ tag: 'a', href, parts: [resultString('writeTo')] }],
      },
    ],
  });
}
