import { spanAt } from '../calendar.ts';
import type { Recording, Search, VisitSent } from '../events.ts';

const HOUR = 3_600_000;

/** Without the length of the answer, thirty words count. */
export function wasRead({ seconds = 0, toRead = 8 }: Search): boolean {
  return seconds > 0 && !(seconds < toRead);
}

/** The network from which each tab sent first. */
export function firstNetworks({ happenings }: Recording): Map<string, string | null> {
  const networks = new Map<string, string | null>();
  for (const each of happenings)
    if (each.kind === 'visit' && !networks.has(each.id)) networks.set(each.id, each.network);
  return networks;
}

/** Of each tab what it had sent last an hour after the week's end, where there was a question. */
export function visitsOf({ happenings, zones }: Recording, week: string): VisitSent[] {
  const last = new Map<string, VisitSent>();
  for (const sent of happenings) {
    if (sent.kind !== 'visit' || spanAt(sent.started, zones).week !== week) continue;
    if (spanAt(sent.at - HOUR, zones).week <= week) last.set(sent.id, sent);
  }
  return [...last.values()].filter(({ outcome }) => outcome !== undefined);
}
