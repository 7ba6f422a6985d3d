import { dropDraft, keepDraft, readDraft } from '../../forms/drafts.ts';

/** It waits as long as any other draft. */
const name = 'message put aside';

/** The draft of a message whose writer found the answer is put aside, not thrown away. */
export function putAside(fields: Record<string, string>) {
  keepDraft(name, fields);
  dropDraft('message');
}

/** What was put aside; it is so no longer. */
export function takeAside(): Record<string, string> {
  const fields = readDraft(name);
  dropDraft(name);
  return fields;
}

/** Offers what was put aside, as long as nothing else is written. */
export function offerAside(offer: HTMLElement, text: HTMLInputElement, bringBack: () => void) {
  const update = () => {
    offer.hidden = text.value !== '' || !readDraft(name)['text'];
  };
  text.addEventListener('input', update);
  offer.querySelector('button')?.addEventListener('click', bringBack);
  update();
}
