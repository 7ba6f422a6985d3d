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
const refused = /^(?:style|class|id|on.*|href|xlink:href|clip-path|mask|filter)$/;
const longest = 2048;

/** An SVG as a drawing; nothing where it is long, or holds more than shapes. It is then shown as a picture. */
export function drawingOf(svg: string): Drawing | undefined {
  const text = svg.replace(/<\?xml[^>]*>|<!DOCTYPE[^>[]*>|<!--[\s\S]*?-->/g, '').trim();
  const [, head = '', shapes = ''] = /^<svg((?:\s[^<>]*)?)>([\s\S]*)<\/svg>$/.exec(text) ?? [];
  const viewBox = attributesOf(head).get('viewBox')?.trim().replaceAll(',', ' ') ?? '';
  const [, , width = 0, height = 0] = viewBox.split(/\s+/).map(Number);
  if (text.length > longest || !(width > 0 && height > 0) || !isShapes(shapes)) return undefined;
  return { width, height, viewBox, shapes: withStyleOf(head, shapes.trim()), isTile: false };
}

/** What the SVG says of all its shapes: `<svg fill="none">`. */
function withStyleOf(head: string, shapes: string): string {
  const own = [...attributesOf(head)].filter(([name]) => /^(?:fill|stroke|color)\b/.test(name));
  if (own.length === 0) return shapes;
  return `<g ${own.map(([name, value]) => `${name}="${value}"`).join(' ')}>${shapes}</g>`;
}

function isShapes(text: string): boolean {
  const rest = text.replace(
    /<\/?([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g,
    (tag, name, own) =>
      shape.test(name) &&
      [...attributesOf(own)].every(([name, value]) => !refused.test(name) && !/url\(|&/.test(value))
        ? ''
        : tag,
  );
  return !/[<>]/.test(rest);
}

const attributesOf = (text: string) =>
  new Map(
    [...text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name = '', double, single]) => [name, double ?? single ?? ''] as const,
    ),
  );
