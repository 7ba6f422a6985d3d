import { type Locale, languageOf } from '../../languages/registry/locales.ts';
import { color } from '../colors.ts';
import { inSquare } from '../mark/in-square.ts';
import { logo } from '../mark/mark.ts';
import { setText, type TextBox } from '../text.ts';
import { cardSize } from './card-size.ts';

/** What a card says and shows. */
export interface Card {
  language: Locale;
  title: string;
  description: string;
  /** Whose help it is. */
  site: string;
  /** What it shows above, as SVG that fills a square of `size` in that color. */
  drawing: (color: string, size: number) => string | Promise<string>;
  /** Whether that stands on a tile, or fills its place by itself. */
  isOnTile: boolean;
}

interface DrawnCard {
  svg: string;
  /** Texts that the font has no letters for. */
  missing: string[];
}

const margin = 88;
const measure = cardSize.width - 2 * margin;

/** A card as SVG. What the font lacks is left out: an empty box for a letter says nothing to anybody. */
export async function drawCard(card: Card): Promise<DrawnCard> {
  const { title, description, site } = card;
  const name = await setLargest(card);
  const below = name ? 250 + name.height : 0;
  const parts = await Promise.all([
    description && name
      ? setText({
          ...box(card, description),
          size: 36,
          weight: 400,
          y: below + 74,
          lines: name.lines === 1 ? 2 : 1,
        })
      : undefined,
    setText({ ...box(card, site), size: 34, weight: 600, x: margin + 62, y: 562, lines: 1 }),
  ]);
  const [said, sender] = parts;
  const missing = [
    ...(name ? [] : [title]),
    ...(description && name && !said ? [description] : []),
    ...(sender ? [] : [site]),
  ];
  return { svg: await svg(card, [name?.svg, said?.svg, sender?.svg]), missing };
}

/** The title as large as it fits into two lines. */
async function setLargest(card: Card) {
  for (const size of [92, 78, 66]) {
    const set = await setText({
      ...box(card, card.title),
      size,
      weight: 680,
      tracking: languageOf(card.language).typography === 'cjk' ? 0 : -0.026,
      y: 250 + size,
      lines: size === 66 ? 2 : 3,
      lineHeight: 1.14,
      color: color('text', 'light'),
    });
    if (!set || set.lines <= 2)
      return set && { ...set, height: size * (1 + 1.14 * (set.lines - 1)) };
  }
  return undefined;
}

const box = ({ language }: Card, text: string): Omit<TextBox, 'size' | 'weight' | 'y'> => ({
  text,
  language,
  x: margin,
  width: measure,
  lines: 2,
  lineHeight: 1.4,
  color: color('text-secondary', 'light'),
});

async function svg(card: Card, texts: readonly (string | undefined)[]): Promise<string> {
  const accent = color('accent', 'light');
  const own = await inSquare(await logo(color('on-accent', 'light')), 46, accent);
  const { width, height } = cardSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${color('accent-background', 'light')}"/>
${await picture(card, texts[0] !== undefined)}
<g transform="translate(${margin} 524)">${own}</g>
${texts.filter(Boolean).join('\n')}
</svg>`;
}

/** Without a title it stands alone, and larger. */
async function picture({ drawing, isOnTile }: Card, hasTitle: boolean): Promise<string> {
  const accent = color('accent', 'light');
  const { x, y, size } = hasTitle ? { x: margin, y: 72, size: 132 } : { x: 470, y: 150, size: 260 };
  if (!isOnTile) return `<g transform="translate(${x} ${y})">${await drawing(accent, size)}</g>`;
  const inner = size * 0.58;
  const at = (size - inner) / 2;
  return `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="${size / 4.5}" fill="${accent}"/>
<g transform="translate(${x + at} ${y + at})">${await drawing(color('on-accent', 'light'), inner)}</g>`;
}
