import type { SaxesTagNS } from 'saxes';
import { idIn, type Key, type Reference, referencesOfStyle } from './style-references.ts';

/** An element of a drawing, with what it draws once more from elsewhere in it. */
export interface Drawn {
  /** What rules of a sheet may call it. */
  keys: readonly Key[];
  id: string | undefined;
  /** How much it is to draw, in shapes. */
  weight: number;
  around: Drawn | undefined;
  inside: Drawn[];
  /** How many points its line has, at each of which a marker may be drawn. */
  points: number;
  own: readonly Reference[];
  /** Whether it takes over from the element around it what an element has for itself only. */
  takesOver: boolean;
}

/** These lead somewhere, or move what they name, and draw nothing of it. */
const drawsNothing = /^(?:a|animate.*|set|mpath)$/;

/** An element by its tag. Its references are read as a browser reads them: with entities, escapes and percent signs decoded. */
export function drawnBy({ local, attributes }: SaxesTagNS, around: Drawn | undefined): Drawn {
  const all = Object.values(attributes);
  const textOf = (wanted: string) => all.find(({ name }) => name === wanted)?.value;
  const id = textOf('id');
  const classes = textOf('class')?.trim().split(/\s+/) ?? [];
  const drawn: Drawn = {
    keys: [`#${id}`, ...classes.map((name) => `.${name}`), local.toLowerCase(), '*'],
    id,
    weight: weightOf(local),
    around,
    inside: [],
    points: pointsOf(
      local,
      `${textOf('d') ?? ''} ${textOf('points') ?? ''} ${textOf('style') ?? ''}`,
    ),
    takesOver: all.some(({ local, value }) => takesOver(`${local}:${value}`)),
    own: all.flatMap((attribute): Reference[] => {
      const { local: property, value } = attribute;
      if (property !== 'href') {
        if (!/url|\\/i.test(value)) return [];
        return referencesOfStyle(property === 'style' ? value : `${property}:${value}`);
      }
      const to = drawsNothing.test(local) ? undefined : idIn(value.trim());
      return to === undefined ? [] : [{ property, id: to }];
    }),
  };
  around?.inside.push(drawn);
  return drawn;
}

/** A gradient is one paint, however many colors it has; a mask and a filter take a picture of their own. */
function weightOf(local: string): number {
  if (/^(?:(?:linear|radial)Gradient|stop)$/.test(local)) return 0;
  return local === 'mask' || local === 'filter' ? 20 : 1;
}

/** At least as many as the line has: for each a number or more, or the letter that closes the line. */
function pointsOf(local: string, line: string): number {
  if (local === 'line') return 2;
  return /^(?:path|poly.*)$/.test(local) ? countPoints(line) : 0;
}

export const countPoints = (line: string): number =>
  line.match(/\d*\.?\d+(?:e[+-]?\d+)?|z/gi)?.length ?? 0;

/** Whether declarations could hand on a mask, which otherwise stays with its element. An escape may hide a word. */
export const takesOver = (css: string): boolean =>
  /\\|(?:mask|clip-path|filter|all)[^;}]*inherit/i.test(css);
