import { lengthOf, storedText } from '../../../worker/contract/text-length.ts';

export interface RoomStrings {
  /** `{n}` is how many characters. */
  left: string;
  over: string;
}

/** From here on it is said how much room is left. In characters. */
const nearEnd = 500;

/** It is read out once typing has rested. In milliseconds. */
const rest = 700;

/** How many characters more a field takes; below zero, how many it has too many. */
export function roomIn({ value, dataset }: Pick<HTMLTextAreaElement, 'value' | 'dataset'>): number {
  return Number(dataset['max']) - lengthOf(storedText(value));
}

/** Says below a field how much room it has left, once that is little. */
export function countDown(field: HTMLTextAreaElement, strings: RoomStrings) {
  const seen = document.createElement('p');
  seen.className = 'fine-print muted';
  seen.setAttribute('aria-hidden', 'true');
  seen.hidden = true;
  const heard = document.createElement('p');
  heard.className = 'visually-hidden';
  heard.setAttribute('role', 'status');
  field.after(seen, heard);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', update);
  update();

  function update() {
    const room = roomIn(field);
    seen.hidden = room > nearEnd;
    seen.textContent = seen.hidden ? '' : sentence(room);
    clearTimeout(waiting);
    // What stands there already would be read out again.
    if (seen.textContent === heard.textContent) return;
    waiting = setTimeout(() => {
      heard.textContent = seen.textContent;
    }, rest);
  }

  function sentence(room: number): string {
    return (room < 0 ? strings.over : strings.left).replace('{n}', String(Math.abs(room)));
  }
}
