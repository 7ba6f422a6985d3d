import { readFileSync } from 'node:fs';
import { settings } from '../content/settings.ts';
import { inSrgb } from '../styles/srgb.ts';

const tokens = readFileSync('site/styles/base/tokens.css', 'utf8');

/** A color of the site at the owner's hue, as programs that know no `oklch` read it: `#0d53af` for `accent`. */
export function color(name: string, theme: 'light' | 'dark'): string {
  const value = String.raw`(#\w+|oklch\([\d. ]+var\(--hue\)\))`;
  const pair = new RegExp(String.raw`--color-${name}:\s*light-dark\(\s*${value},\s*${value}\s*\)`);
  const [, light, dark] = pair.exec(tokens) ?? [];
  const found = theme === 'light' ? light : dark;
  if (!found) throw new Error(`tokens.css has no pair of colors for ${name}.`);
  return inSrgb(found, settings.hue);
}
