import { keysOf, read, remove, write } from '../frame/storage.ts';

interface Draft {
  fields: Record<string, string>;
  /** Milliseconds since 1970. */
  at: number;
}

const prefix = 'draft ';
const keptFor = 7 * 24 * 3600 * 1000;

/** What was typed into a form and not sent; after seven days it is gone, as are those of all other forms. */
export function readDraft(form: string): Draft['fields'] {
  for (const key of keysOf('localStorage')) {
    if (key.startsWith(prefix) && Date.now() - (draftAt(key)?.at ?? 0) > keptFor) {
      remove('localStorage', key);
    }
  }
  return draftAt(prefix + form)?.fields ?? {};
}

/** Whether the draft was kept. */
export const keepDraft = (form: string, fields: Draft['fields']) =>
  write('localStorage', prefix + form, JSON.stringify({ fields, at: Date.now() } satisfies Draft));

export const dropDraft = (form: string) => remove('localStorage', prefix + form);

function draftAt(key: string): Draft | undefined {
  const kept = read('localStorage', key);
  return kept ? JSON.parse(kept) : undefined;
}
