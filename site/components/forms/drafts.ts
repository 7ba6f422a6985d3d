import { DAY } from '../../../worker/contract/time/durations.ts';
import {
  hasFields,
  isNumber,
  isText,
  keysOf,
  readJson,
  remove,
  writeJson,
} from '../browser/storage.ts';

interface Draft {
  fields: Record<string, string>;
  /** Milliseconds since 1970. */
  at: number;
}

const prefix = 'draft ';
const keptFor = 7 * DAY;

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
  writeJson('localStorage', prefix + form, { fields, at: Date.now() } satisfies Draft);

export const dropDraft = (form: string) => remove('localStorage', prefix + form);

/** The draft of a form whose writer found the answer is put aside, not thrown away: it waits as long as any other. */
export function putAside(form: string, fields: Draft['fields']) {
  keepDraft(aside(form), fields);
  dropDraft(form);
}

export const readAside = (form: string) => readDraft(aside(form));

/** What was put aside; it is so no longer. */
export function takeAside(form: string): Draft['fields'] {
  const fields = readAside(form);
  dropDraft(aside(form));
  return fields;
}

const aside = (form: string) => `${form} put aside`;

const draftAt = (key: string) => readJson('localStorage', key, isDraft);

const isDraft = hasFields<Draft>({ fields: areTexts, at: isNumber });

function areTexts(value: unknown): value is Draft['fields'] {
  return typeof value === 'object' && value !== null && Object.values(value).every(isText);
}
