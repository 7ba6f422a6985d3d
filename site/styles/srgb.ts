/**
 * Writes every `oklch(l c h)` of a value, or `oklch(l c h / alpha)`, in hexadecimal digits of sRGB; where `var(--hue)`
 * stands in it, with the owner's hue, in degrees.
 */
export const inSrgb = (value: string, ownHue: number): string =>
  value
    .replaceAll('var(--hue)', String(ownHue))
    .replaceAll(
      /oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)/g,
      (_, lightness, chroma, hue, alpha) =>
        hex(Number(lightness), Number(chroma), Number(hue)) + (alpha ? digits(Number(alpha)) : ''),
    );

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
  return `#${channels.map(encoded).map(digits).join('')}`;
}

/** A channel of linear light by the transfer function of sRGB (IEC 61966-2-1). */
const encoded = (light: number) =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

/** A share from 0 to 1 as two hexadecimal digits. */
const digits = (share: number) =>
  Math.round(255 * Math.min(1, Math.max(0, share)))
    .toString(16)
    .padStart(2, '0');
