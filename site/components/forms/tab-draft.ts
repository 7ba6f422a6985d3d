import { randomId } from '../browser/random-id.ts';
import { read, write } from '../browser/storage.ts';
import { draftNames } from './drafts.ts';

/** Where a tab keeps the name of its draft, over all of its pages. */
const key = 'draft';

/** A page that is left lets go of its draft at once: whoever has it for longer is another tab. In milliseconds. */
const patience = 1000;

/**
 * The name of this tab's draft of `form`. A tab that has none goes on with the newest of a tab that is gone; `lost` is told
 * the name of another one when a page comes back whose draft another tab went on with.
 */
export async function tabDraft(form: string, lost: (name: string) => void): Promise<string> {
  const rename = () => lost(freshName(form));
  const known = read('sessionStorage', key);
  // A duplicated tab brings the name of the draft that the other one still holds.
  const isOwn = known?.startsWith(form) && (await hold(known, { wait: patience, lost: rename }));
  const kept = draftNames(form);
  if (known && isOwn && kept.includes(known)) return known;

  for (const name of kept) {
    if (name !== known && (await hold(name, { lost: rename }))) return remember(name);
  }
  if (known && isOwn) return known;
  const name = freshName(form);
  await hold(name, { lost: rename });
  return name;
}

/** On the pages without a form the tab's draft stays this tab's. */
export function holdTabDraft() {
  const known = read('sessionStorage', key);
  if (known) void hold(known, { wait: patience });
}

const freshName = (form: string) => remember(`${form} ${randomId()}`);

function remember(name: string): string {
  write('sessionStorage', key, name);
  return name;
}

interface Holding {
  /** For how long another page may have it, in milliseconds. */
  wait?: number;
  /** The page was left and came back, and another tab has it now. */
  lost?: (() => void) | undefined;
}

/** Whether the draft is this page's, until it is left. The browser lets go of it for a tab that closes or breaks down. */
function hold(name: string, { wait, lost }: Holding): Promise<boolean> {
  // Over plain HTTP no tab knows of another.
  if (!navigator.locks) return Promise.resolve(true);
  const end = new AbortController();
  const options = wait ? { signal: end.signal } : { ifAvailable: true };
  const timer = wait && setTimeout(() => end.abort(), wait);
  return new Promise((held) => {
    navigator.locks
      .request(`draft ${name}`, options, (lock) => {
        clearTimeout(timer);
        held(lock !== null);
        return lock && new Promise<void>((release) => untilLeft(release));
      })
      .catch(() => held(false));
  });

  function untilLeft(release: () => void) {
    addEventListener('pagehide', release, { once: true });
    addEventListener(
      'pageshow',
      async ({ persisted }) => {
        if (persisted && !(await hold(name, { wait: patience, lost }))) lost?.();
      },
      { once: true },
    );
  }
}
