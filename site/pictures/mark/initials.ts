import { lettersOf } from '../letters.ts';
import type { Drawing } from './drawing.ts';

const side = 28;
/** What the letters may take of the tile. */
const most = { width: 19, height: 15 };

/** The initials of a name on a tile, where the owner has no logo. Letters that the font lacks leave the tile bare. */
export async function initialsDrawing(name: string, onTile: string): Promise<Drawing> {
  const letters = await lettersOf(initialsOf(name), { size: 100, weight: 680, tracking: -0.02 });
  const tile = `<rect width="${side}" height="${side}" rx="7" fill="currentColor"/>`;
  const shapes = tile + (letters ? inMiddle(letters, onTile) : '');
  return { width: side, height: side, viewBox: `0 0 ${side} ${side}`, shapes, isTile: true };
}

/** "Paper Boat" → "PB", "boats" → "B"; of a name in a script without capitals its first sign. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const [first = '', second = ''] = words.map((word) => [...word][0] ?? '');
  const isCased = first.toLowerCase() !== first.toUpperCase();
  return isCased ? `${first}${second}`.toUpperCase() : first;
}

function inMiddle(letters: readonly { path: string; width: number }[], color: string): string {
  let at = 0;
  const placed = letters.map(({ path, width }) => {
    const x = at;
    at += width;
    return { path, x };
  });
  const box = boxOf(placed);
  const scale = Math.min(most.width / box.width, most.height / box.height);
  const [x, y] = [
    side / 2 - scale * (box.left + box.width / 2),
    side / 2 - scale * (box.top + box.height / 2),
  ];
  const paths = placed.map(
    ({ path, x }) => `<path${x ? ` transform="translate(${round(x)})"` : ''} d="${path}"/>`,
  );
  return `<g fill="${color}" transform="translate(${round(x)} ${round(y)}) scale(${round(scale)})">${paths.join('')}</g>`;
}

/** Around all points of the shapes, those that only bend a line too. */
function boxOf(placed: readonly { path: string; x: number }[]) {
  const points = placed.flatMap(({ path, x }) =>
    pointsOf(path).map(([left, top]) => [left + x, top] as const),
  );
  const [lefts, tops] = [points.map(([left]) => left), points.map(([, top]) => top)];
  const [left, top] = [Math.min(...lefts), Math.min(...tops)];
  return { left, top, width: Math.max(...lefts) - left, height: Math.max(...tops) - top };
}

function pointsOf(path: string): (readonly [number, number])[] {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  return Array.from({ length: numbers.length / 2 }, (_, n) => [
    numbers[2 * n] ?? 0,
    numbers[2 * n + 1] ?? 0,
  ]);
}

const round = (value: number) => Number(value.toFixed(3));
