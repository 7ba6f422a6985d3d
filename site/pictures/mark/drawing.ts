/** A picture that can stand in a page as it is: nothing in it but shapes. */
export interface Drawing {
  width: number;
  height: number;
  viewBox: string;
  /** Its shapes; `currentColor` in them is the color that it is given. */
  shapes: string;
  /** Whether it is a tile with something on it, which needs no tile below it. */
  isTile: boolean;
}

/** What may stand in a drawing. A `style` would be refused by the policy of the page, an `id` could be another's. */
const shape = /^(?:g|path|circle|rect|ellipse|line|polyline|polygon|title)$/;
const refused = /^(?:style|class|id|on.*|href|xlink:href|clip-path|mask|filter)$/i;
/** What a value could lead elsewhere with, or end its quotes. */
const leadsOut = /url\(|[&\\"]/i;
const longest = 2048;

/** An SVG as a drawing; nothing where it is long, or holds more than shapes. It is then shown as a picture. */
export function drawingOf(svg: string): Drawing | undefined {
  const text = svg.replace(/<\?xml[^>]*>|<!DOCTYPE[^>[]*>|<!--[\s\S]*?-->/g, '').trim();
  const [, head = '', shapes = ''] = /^<svg((?:\s[^<>]*)?)>([\s\S]*)<\/svg>$/.exec(text) ?? [];
  const viewBox = attributesOf(head).get('viewBox')?.trim().replaceAll(',', ' ') ?? '';
  const [, , width = 0, height = 0] = viewBox.split(/\s+/).map(Number);
  const own = [...attributesOf(head)].filter(([name]) => /^(?:fill|stroke|color)\b/.test(name));
  const isPlain = /^[\d\s.+-]+$/.test(viewBox) && isShapes(shapes) && isDrawn(own);
  if (text.length > longest || !(width > 0 && height > 0) || !isPlain) return undefined;
  return { width, height, viewBox, shapes: withStyleOf(own, shapes.trim()), isTile: false };
}

type Attributes = readonly (readonly [name: string, value: string])[];

/** What the SVG says of all its shapes: `<svg fill="none">`. */
function withStyleOf(own: Attributes, shapes: string): string {
  if (own.length === 0) return shapes;
  return `<g ${own.map(([name, value]) => `${name}="${value}"`).join(' ')}>${shapes}</g>`;
}

function isShapes(text: string): boolean {
  const rest = text.replace(
    /<\/?([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g,
    (tag, name, own) => (shape.test(name) && isDrawn([...attributesOf(own)]) ? '' : tag),
  );
  return !/[<>]/.test(rest);
}

const isDrawn = (attributes: Attributes) =>
  attributes.every(([name, value]) => !refused.test(name) && !leadsOut.test(value));

const attributesOf = (text: string) =>
  new Map(
    [...text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name = '', double, single]) => [name, double ?? single ?? ''] as const,
    ),
  );
