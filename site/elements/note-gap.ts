import type { Gap } from '../../worker/contract/gaps.ts';
import { scrub } from '../../worker/contract/scrub.ts';

/** How long an unanswered question has to stand before it counts: shorter, and it is still being typed. */
const settled = 1500;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Tells the Worker of a question that nothing answered, once a tab. */
export function noteGap(query: string, why: Gap['why']) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const key = `gap ${query}`;
    if (sessionStorage.getItem(key)) return;
    sessionStorage.setItem(key, why);
    const locale = document.documentElement.lang;
    const gap = JSON.stringify({ query: scrub(query), locale, why });
    navigator.sendBeacon('/api/gaps', new Blob([gap], { type: 'application/json' }));
  }, settled);
}

/** The question has changed or was answered after all. */
export function dropGap() {
  clearTimeout(waiting);
}
