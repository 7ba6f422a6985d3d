import { end } from '../terminal/options.ts';

/** The number of a gap as it was typed. Ends the command where it is none. */
export function gapNumber(given = ''): number {
  const gap = Number(given);
  if (/^\d+$/.test(given) && Number.isSafeInteger(gap)) return gap;
  end(
    given
      ? `Write the gap’s number, not "${given}". npm run gaps lists them.`
      : 'Write the gap’s number after it. npm run gaps lists them.',
    2,
  );
}
