import { readFileSync } from 'node:fs';
import { settings } from '../content/settings.ts';

const tokens = readFileSync('site/styles/base/tokens.css', 'utf8').replaceAll(
  'var(--hue)',
  String(settings.hue),
);

/** A color of the site at the owner's hue, as programs that know no `oklch` read it: `#0d53af` for `accent`. */
export function color(name: string, theme: 'light' | 'dark'): string {
  const value = String.raw`(#\w+|oklch\([^)]*\))`;
  const pair = new RegExp(String.raw`--color-${name}:\s*light-dark\(\s*${value},\s*${value}\s*\)`);
  const [, light, dark] = pair.exec(tokens) ?? [];
  const found = theme === 'light' ? light : dark;
  if (!found) throw new Error(`tokens.css has no pair of colors for ${name}.`);
  const [, l, c, h] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(found) ?? [];
  return l ? hex(Number(l), Number(c), Number(h)) : found;
}

/** Björn Ottosson's Oklab, as CSS Color 4 has it; what lies outside sRGB is cut off, as browsers do. */
function hex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  return `#${channels.map(encoded).join('')}`;
}

/** A channel of linear light as two hexadecimal digits, by the transfer function of sRGB (IEC 61966-2-1). */
function encoded(light: number): string {
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  const byte = Math.round(255 * Math.min(1, Math.max(0, value)));
  return byte.toString(16).padStart(2, '0');
}
