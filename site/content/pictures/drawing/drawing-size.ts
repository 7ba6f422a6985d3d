import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** How wide and high a drawing says it is, in pixels, else in its own units; nothing where it does not say so. */
export function drawingSize(svg: string): { width: number; height: number } | undefined {
  const { width, height, viewBox } = rootOf(svg);
  const own = { width: pixels(width), height: pixels(height) };
  if (own.width !== undefined && own.height !== undefined)
    return { width: own.width, height: own.height };
  const [, , wide, high] = (viewBox?.trim().split(/[\s,]+/) ?? []).map(Number);
  if (wide === undefined || high === undefined || Number.isNaN(wide + high)) return undefined;
  return { width: own.width ?? wide, height: own.height ?? high };
}

/** The attributes of the outermost element. */
function rootOf(svg: string): Partial<Record<string, string>> {
  let root: SaxesTagPlain['attributes'] | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    root ??= attributes;
  });
  parser.on('error', () => {});
  parser.write(svg).close();
  return root ?? {};
}

/** Of a length in CSS; what is relative to the page is no size of its own. */
function pixels(length: string | undefined): number | undefined {
  const [, number, unit = ''] =
    /^\s*([-+]?[\d.]+(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const factor = units[unit.toLowerCase()];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

const units: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};
