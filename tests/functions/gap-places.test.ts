import { describe, expect, test } from 'vitest';
import { placesBefore, splitPlaces } from '../../worker/gaps/moves.ts';

describe('places', () => {
  const place = (id: number, gap: number, part: number | null = null) =>
    ({ id, gap, part, locale: 'en' }) as const;

  test('of a split keep the part in which they lay', () => {
    expect(
      splitPlaces([place(1, 1), place(2, 1, 2), place(3, 1)], { gap: 1, wordings: [2, 3] }),
    ).toEqual({
      other: 2,
      places: [place(1, 1, 1), place(2, 2, 2), place(3, 2, 1)],
    });
  });

  test('before a move are as they were; what has come since goes with its part', () => {
    const before = [place(1, 1), place(5, 5)];
    const present = [place(1, 1, 1), place(5, 1, 5), place(7, 1, 5), place(8, 1, 1)];

    expect(placesBefore({ gap: 1, before }, present)).toEqual([
      ...before,
      place(7, 5),
      place(8, 1),
    ]);
  });
});
