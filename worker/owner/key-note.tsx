import type { AppContext } from '../http/context.ts';
import { keyFault } from '../private-data/keys.ts';
import { isLocked } from '../private-data/rows.ts';
import type { View } from './view.ts';

/** Says on each page that the key is missing, or none: until it is there nobody can write. */
export function KeyNote({ c, view }: { c: AppContext; view: View }) {
  const fault = keyFault(c.env);
  return fault ? <Note text={view.strings.key[fault]} /> : null;
}

/** Says what stands in place of texts that no key opens, where one of these does. */
export function LockedNote({ texts, view }: { texts: string[]; view: View }) {
  return texts.some(isLocked) ? <Note text={view.strings.key.locked} /> : null;
}

const Note = ({ text }: { text: string }) => (
  <div class="field">
    <p class="note">
      <span aria-hidden="true">⚠</span> {text}
    </p>
  </div>
);
