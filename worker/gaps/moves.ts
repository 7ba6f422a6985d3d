import { isGapOpen, lastEvents } from './db/events.ts';
import { lastMove, type Move, move, type Place, placesIn, undo } from './db/moves.ts';

/** Puts all wordings of another gap into this one, where both are open and of one language. */
export async function mergeGaps(
  db: D1Database,
  { gap, other, now }: { gap: number; other: number; now: Date },
): Promise<boolean> {
  const before = await openPlaces(db, [gap, other]);
  if (!before || !areTwoOfOneLanguage(before)) return false;

  const places = before.map((place) => ({ ...kept(place), gap }));
  return move(db, { what: 'merged', gap, other, before, created_at: now.toISOString() }, places);
}

/** Makes a gap of its own of some wordings. Returns its number; nothing where none or all of them are to go. */
export async function splitGap(
  db: D1Database,
  { gap, wordings, now }: { gap: number; wordings: number[]; now: Date },
): Promise<number | undefined> {
  const before = await openPlaces(db, [gap]);
  const split = before && splitPlaces(before, { gap, wordings });
  if (!split) return undefined;

  const { other, places } = split;
  const created_at = now.toISOString();
  const isSplit = await move(db, { what: 'split', gap, other, before, created_at }, places);
  return isSplit ? other : undefined;
}

interface Split {
  gap: number;
  wordings: number[];
}

/**
 * Where the wordings lie after a split. A gap's number is that of its first wording, so that one keeps the number,
 * whichever side it is on.
 */
export function splitPlaces(
  before: Place[],
  { gap, wordings }: Split,
): { other: number; places: Place[] } | undefined {
  const isChosen = ({ id }: Place) => wordings.includes(id);
  const [chosen, rest] = [before.filter(isChosen), before.filter((place) => !isChosen(place))];
  if (chosen.length === 0 || rest.length === 0) return undefined;

  const moved = chosen.some(({ id }) => id === gap) ? rest : chosen;
  const other = Math.min(...moved.map(({ id }) => id));
  const places = before.map((place) => ({
    ...kept(place),
    gap: moved.includes(place) ? other : gap,
  }));
  return { other, places };
}

/** Takes back what was done with a gap last, if that is what the owner saw and both gaps are open. */
export async function undoMove(
  db: D1Database,
  { gap, id, now }: { gap: number; id: number; now: Date },
): Promise<Move | undefined> {
  const last = await lastMove(db, gap);
  if (last?.id !== id) return undefined;

  const present = await openPlaces(db, [last.gap, last.other]);
  if (!present) return undefined;
  const places = placesBefore(last, present);
  const isUndone = await undo(db, last, { places, now: now.toISOString() });
  return isUndone ? last : undefined;
}

/** Each wording where it was; what has joined since goes with the part that it joined. */
export function placesBefore(
  { gap, before }: Pick<Move, 'gap' | 'before'>,
  present: Place[],
): Place[] {
  const homes = new Map(before.map((place) => [place.part ?? place.gap, place.gap]));
  return present.map((place) => {
    const known = before.find(({ id }) => id === place.id);
    return known ?? { ...place, gap: homes.get(place.part ?? place.gap) ?? gap, part: null };
  });
}

const areTwoOfOneLanguage = (places: Place[]) =>
  new Set(places.map(({ gap }) => gap)).size === 2 &&
  new Set(places.map(({ locale }) => locale)).size === 1;

/** What the owner has put somewhere stays in its part, by which new questions join it. */
const kept = (place: Place): Place => ({ ...place, part: place.part ?? place.gap });

/** Where the wordings of open gaps lie; nothing where one of these is closed or ignored. */
async function openPlaces(db: D1Database, gaps: number[]): Promise<Place[] | undefined> {
  const [states, places] = await Promise.all([lastEvents(db, gaps), placesIn(db, gaps)]);
  return gaps.every((gap) => isGapOpen(states.get(gap))) ? places : undefined;
}
