import type { RefusingStrings } from '../../../search/results/refusing-strings.ts';
import { pageLocale } from '../../browser/language.ts';

let fetched: Promise<RefusingStrings> | undefined;

/** What is said where an answer can be refused, in this page's language; after a failure the next call tries anew. */
export function refusingStrings(): Promise<RefusingStrings> {
  fetched ??= fetch('/not-this.json').then(async (file) => (await file.json())[pageLocale]);
  fetched.catch(() => (fetched = undefined));
  return fetched;
}
