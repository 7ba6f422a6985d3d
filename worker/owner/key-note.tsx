import type { AppContext } from '../http/context.ts';
import { keyFault } from '../private-data/keys.ts';
import { isLocked } from '../private-data/rows.ts';
import { WarningNote } from './parts.tsx';
import type { View } from './view.ts';

/** Says on each page that the key is missing, or none: until it is there nobody can write. */
export function KeyNote({ c, view }: { c: AppContext; view: View }) {
  const fault = keyFault(c.env);
  return fault ? <WarningNote>{view.strings.key[fault]}</WarningNote> : null;
}

/** Says what stands in place of texts that no key opens, where one of these does. */
export function LockedNote({ texts, view }: { texts: string[]; view: View }) {
  return texts.some(isLocked) ? <WarningNote>{view.strings.key.locked}</WarningNote> : null;
}
