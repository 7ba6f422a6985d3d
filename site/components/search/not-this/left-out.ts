import type { RefusingStrings } from '../../../search/results/refusing-strings.ts';
import { button } from '../../forms/button.ts';
import { draw } from '../draw.ts';
import type { LeftOut } from './answer-place.ts';

/** That an answer is left out, with a way back. */
export function leftOutLine(
  { leftOut, undo }: Pick<RefusingStrings, 'leftOut' | 'undo'>,
  takeBack: () => void,
): HTMLElement {
  const line = document.createElement('p');
  line.className = 'left-out small-text muted';
  line.append(leftOut, ' ', quietButton(undo, takeBack));
  return line;
}

/** What a page of results says in the place of an answer that was refused. That nothing answers says its heading. */
export const linesInPlace = ({ line, nothingElse }: LeftOut, answered: boolean): HTMLElement[] =>
  answered && nothingElse
    ? [line, draw({ tag: 'p', class: 'nothing-else', parts: [nothingElse] })]
    : [line];

/** A button that looks like a word, and is pressed once: what it does replaces it. */
export function quietButton(name: string, press: () => void): HTMLButtonElement {
  let isPressed = false;
  const element = button(name, () => {
    if (isPressed) return;
    isPressed = true;
    press();
  });
  element.className = 'quiet-button';
  return element;
}
