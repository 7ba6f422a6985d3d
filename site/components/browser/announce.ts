/** Results are read out once typing has rested. In milliseconds. */
const rest = 700;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Has `text` read out in its turn; what waited to be read out before is left unsaid. */
export function announce(status: Element | null, text: string) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (status) status.textContent = text;
  }, rest);
}
