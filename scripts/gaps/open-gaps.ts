import { settings } from '../../site/content/settings.ts';
import { gapListSchema } from '../../worker/contract/gap-list.ts';
import { newWordings } from '../../worker/gaps/db/wordings.ts';
import { chosenGaps } from '../../worker/gaps/list.ts';

/** What the owner's page shows before anything else is chosen: open gaps, most minutes first. */
export const choice = gapListSchema.parse({});

const mostNew = 100;

/** The open gaps as the owner's page lists them, and how many questions have no gap yet, up to 100. */
export async function openGaps(db: D1Database, now: Date) {
  const [list, ungrouped] = await Promise.all([
    chosenGaps(db, { choice, now, minutesPerMessage: settings.minutesPerMessage }),
    newWordings(db, mostNew),
  ]);
  return { ...list, ungrouped: ungrouped.length };
}

export type OpenGaps = Awaited<ReturnType<typeof openGaps>>;
