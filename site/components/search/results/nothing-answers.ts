import { noteGap } from '../../gaps/note-gap.ts';

/** What to do when nothing here answers `question`: write to the owner, or leave an address. */
export function offerWays(place: HTMLElement, question: string | undefined) {
  place.hidden = question === undefined;
  if (question === undefined) return;
  const write = place.querySelector('[data-part=write]') as HTMLAnchorElement;
  write.search = `?q=${encodeURIComponent(question)}`;
  const asked = place.querySelector('[name=query]') as HTMLInputElement;
  if (asked.value !== question) clearStatus(place);
  asked.value = question;
}

/** Notes a question that nothing answers, and says so once it is. */
export function noteUnanswered(place: HTMLElement, question: string) {
  const noted = place.querySelector('[data-part=noted]') as HTMLElement;
  noteGap(question, 'no-answer', () => {
    noted.textContent = noted.dataset['noted'] ?? '';
  });
}

/** What was said and sent was about another question. */
function clearStatus(place: HTMLElement) {
  for (const status of place.querySelectorAll('[role=status]')) status.replaceChildren();
  for (const form of place.querySelectorAll('form')) form.hidden = false;
}
