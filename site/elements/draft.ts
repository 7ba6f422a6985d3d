interface Draft {
  fields: Record<string, string>;
  /** Milliseconds since 1970. */
  at: number;
}

const key = 'draft message';
const keptFor = 7 * 24 * 3600 * 1000;

/** What was typed into the message form and not sent; after seven days it is gone. */
export function readDraft(): Draft['fields'] {
  const kept = localStorage.getItem(key);
  const draft: Draft | undefined = kept ? JSON.parse(kept) : undefined;
  if (!draft || Date.now() - draft.at > keptFor) return {};
  return draft.fields;
}

export function keepDraft(fields: Draft['fields']) {
  localStorage.setItem(key, JSON.stringify({ fields, at: Date.now() } satisfies Draft));
}

export function dropDraft() {
  localStorage.removeItem(key);
}
