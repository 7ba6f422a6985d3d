import { inItsLetters } from '../../../site/search/in-its-letters.ts';
import { keptQuery } from '../../contract/privacy/scrub.ts';
import { saysSomething } from '../../contract/privacy/what-asks.ts';
import { localDay } from '../../contract/time/local-time.ts';
import type { Env } from '../../env.ts';
import type { VisitRow } from '../../numbers/rows.ts';
import type { JudgedVisit } from '../../numbers/visits.ts';
import { settingsOf } from '../../settings.ts';
import { slices } from '../../turns/slices.ts';
import {
  foldedQuery,
  markMessageSearched,
  type NewGap,
  type NoClickGap,
  type UnaskedMessage,
  unaskedMessages,
} from '../db/gaps.ts';
import { openIndexes } from './indexes.ts';

/** So that a flood of visits cannot make a list of any size. */
const maxGaps = 500;

/**
 * What visits asked before they gave up: one search, with a confident answer that they did not open. Who reported
 * the question, refused its answer, or asked again in other words, has made a gap of it already, and nobody is counted twice.
 */
export function noClickGaps(judged: JudgedVisit[], timeZone: string): NoClickGap[] {
  return judged
    .filter(({ visit, outcome }) => outcome === 'gaveUp' && !visit.reported)
    .flatMap(({ visit }) => gapsIn(visit, timeZone))
    .slice(0, maxGaps);
}

function gapsIn(visit: VisitRow, timeZone: string): NoClickGap[] {
  const { searches, form, started, locale, network: weekNetwork } = visit;
  const [only, ...more] = searches;
  const isRefused = only?.notThis?.length || form?.notThis?.length;
  if (!only?.answered || only.clicked || isRefused || more.length > 0) return [];

  const query = inItsLetters({ ...only, question: only.query, locale });
  const day = localDay(new Date(started), timeZone);
  return [{ query, folded: foldedQuery(query), locale, day, createdAt: started, weekNetwork }];
}

/**
 * A message that no article answers is a gap: what its writer searched for, or how the message begins.
 */
export async function gapsOfMessages(env: Env, now: Date): Promise<void> {
  const messages = await unaskedMessages(env, slices.messages);
  if (messages.length === 0) return;

  const { timeZone } = await settingsOf(env);
  const indexes = await openIndexes(env, now);
  for (const message of messages) {
    const query = questionOf(message);
    const { answered } = await indexes.ask(query, message.locale);
    const gap = answered ? undefined : gapOf(message, query, timeZone);
    await markMessageSearched(env, message.id, { gap, now: now.toISOString() });
  }
}

/** What they had searched for, or the first line that says more than a greeting. */
function questionOf({ query, text }: UnaskedMessage): string {
  if (query !== null) return query;
  const lines = text.split('\n').map((line) => line.trim());
  const line = lines.find((line) => saysSomething(line)) ?? lines.join(' ');
  return keptQuery(line);
}

const gapOf = (message: UnaskedMessage, query: string, timeZone: string): NewGap => ({
  query,
  folded: foldedQuery(query),
  locale: message.locale,
  email: undefined,
  why: 'wrote',
  // Who searched in vain and then wrote is one person.
  visitor: message.visitor ?? message.id,
  weekNetwork: null,
  message: message.id,
  day: localDay(new Date(message.created_at), timeZone),
  createdAt: message.created_at,
});
