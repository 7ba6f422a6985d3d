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
const aside = ' put aside';
const keptFor = 7 * DAY;

/** What was typed into a form and not sent; after seven days it is gone, as are those of all other forms. */
export function readDraft(name: string): Draft['fields'] {
  dropExpired();
  return draftAt(prefix + name)?.fields ?? {};
}

/** Whether the draft was kept. */
export const keepDraft = (name: string, fields: Draft['fields']) =>
  writeJson('localStorage', prefix + name, { fields, at: Date.now() } satisfies Draft);

export const dropDraft = (name: string) => remove('localStorage', prefix + name);

/** The drafts of a form in which something is written, one for each tab that has or had one, the newest first. */
export const draftNames = (form: string) => namesOf(form, (name) => !name.endsWith(aside));

/** The draft of a form whose writer found the answer is put aside, not thrown away: it waits as long as any other. */
export function putAside(name: string, fields: Draft['fields']) {
  keepDraft(name + aside, fields);
  dropDraft(name);
}

/** What was put aside in this tab, or else in any. */
export const readAside = (name: string, form: string) => readDraft(asideOf(name, form));

/** What was put aside; it is so no longer. */
export function takeAside(name: string, form: string): Draft['fields'] {
  const taken = asideOf(name, form);
  const fields = readDraft(taken);
  dropDraft(taken);
  return fields;
}

/** This tab needs what it put aside no longer. */
export const dropAside = (name: string) => dropDraft(name + aside);

function asideOf(name: string, form: string): string {
  const all = namesOf(form, (kept) => kept.endsWith(aside));
  const own = name + aside;
  return all.includes(own) ? own : (all[0] ?? own);
}

function namesOf(form: string, isMeant: (name: string) => boolean): string[] {
  dropExpired();
  return keysOf('localStorage')
    .filter((key) => key.startsWith(prefix + form) && isMeant(key))
    .map((key) => ({ name: key.slice(prefix.length), draft: draftAt(key) }))
    .filter(({ draft }) => draft?.fields['text'] || draft?.fields['email'])
    .sort((a, b) => (b.draft?.at ?? 0) - (a.draft?.at ?? 0))
    .map(({ name }) => name);
}

function dropExpired() {
  for (const key of keysOf('localStorage')) {
    if (key.startsWith(prefix) && Date.now() - (draftAt(key)?.at ?? 0) > keptFor) {
      remove('localStorage', key);
    }
  }
}

const draftAt = (key: string) => readJson('localStorage', key, isDraft);

const isDraft = hasFields<Draft>({ fields: areTexts, at: isNumber });

function areTexts(value: unknown): value is Draft['fields'] {
  return typeof value === 'object' && value !== null && Object.values(value).every(isText);
}
