import type { AppContext } from '../http/context.ts';
import { accepted } from '../http/response/responses.ts';
import { gapPath } from '../owner/paths.ts';
import { gapsNow } from './db/gap.ts';
import type { GapJustDone } from './owner-pages/state.tsx';

/** The gap of the address, or the one that it was joined to while its page was open. */
export const gapNow = async (c: AppContext): Promise<number | undefined> =>
  (await gapsNow(c.env.DB, [numberOf(c)])).get(numberOf(c));

export const numberOf = (c: AppContext) => numberIn(c.req.param('gap'));

/** 0 is no gap's number. */
export const numberIn = (text = '') => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0);

/** Leads back to the page of a gap, which says what was just done. */
export const backToGap = (c: AppContext, { gap, what }: GapJustDone) =>
  accepted(c, `${gapPath(gap)}?done=${what}`);
