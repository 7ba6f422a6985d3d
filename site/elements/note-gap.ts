import type { Gap } from '../../worker/contract/gaps.ts';
import { scrubbed } from './scrubbed.ts';
import { read, write } from './storage.ts';

/** How long a question has to stand before it counts: shorter, and it is still being typed. In milliseconds. */
export const settled = 1500;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Tells the Worker of a question that nothing answered, once it has settled. */
export function noteGap(query: string, why: Gap['why']) {
  clearTimeout(waiting);
  waiting = setTimeout(() => void sendGap(query, why), settled);
}

/** The question has changed or was answered after all. */
export function dropGap() {
  clearTimeout(waiting);
}

/** Tells the Worker of a question, each once a tab. */
export async function sendGap(query: string, why: Gap['why']) {
  const key = `gap ${why} ${query}`;
  if (read('sessionStorage', key)) return;
  write('sessionStorage', key, 'sent');
  const locale = document.documentElement.lang;
  const gap = JSON.stringify({ query: await scrubbed(query), locale, why });
  navigator.sendBeacon('/api/gaps', new Blob([gap], { type: 'application/json' }));
}
