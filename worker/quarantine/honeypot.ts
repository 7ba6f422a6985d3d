import { scrub } from '../contract/privacy/scrub.ts';
import type { AppContext } from '../http/context.ts';
import { budgetOf } from '../http/request/budget.ts';
import { enoughForToday } from '../http/request/limits.ts';
import { accepted } from '../http/response/responses.ts';
import { quarantine, type Suspect } from './db.ts';

interface Post extends Suspect {
  /** What stands in the field that people do not see. */
  website: string | undefined;
  /** Where a browser goes from here. */
  page: string;
}

/**
 * Keeps what a machine filled in where the owner can see it, and answers as if accepted; what a person sent it leaves alone.
 * A browser may have filled in the field for a person: what is not kept is not said to be.
 */
export async function answerToMachine(
  c: AppContext,
  { website, page, sent, ...suspect }: Post,
): Promise<Response | undefined> {
  if (!website) return undefined;

  const now = new Date(suspect.createdAt);
  const seen = { ...suspect, sent: { ...sent, website: honeypotText(website) } };
  const isKept = await quarantine(c.env, seen, await budgetOf(c, now));
  return isKept ? accepted(c, page) : enoughForToday(c, now);
}

/** How much is kept of what a machine wrote where people write nothing. */
const honeypotLength = 200;

/** The beginning of what stood in the field that people do not see. */
const honeypotText = (website: string) =>
  scrub(
    [...website.slice(0, 2 * honeypotLength)].slice(0, honeypotLength).join(''),
    honeypotLength,
  );
