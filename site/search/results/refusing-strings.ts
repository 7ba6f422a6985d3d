import type { Locale } from '../../languages/registry/locales.ts';
import { siteStrings } from '../../languages/registry/strings.ts';

export type RefusingStrings = ReturnType<typeof refusingStrings>;

/** What is said where an answer can be refused: few pages need it, so none carries it. */
export function refusingStrings(locale: Locale) {
  const { find, form } = siteStrings(locale);
  const { notThis, leftOut, nothingElse } = find;
  return { notThis, leftOut, nothingElse, undo: form.undo };
}
