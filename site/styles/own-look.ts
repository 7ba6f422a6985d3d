import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brandFolder, brandPicture, brandStyles } from '../content/brand/files.ts';
import { type Settings, usualRadius } from '../content/settings.ts';
import { isDrawing, logoOfLetters } from '../pictures/mark/mark.ts';
import { inSrgb } from './srgb.ts';

const name = 'virtual:own-look.css';

/** The owner's own stylesheet, which wins over every rule of the site as it stands in no layer, and what her logos need. */
export const ownStyles = () => ({
  name: 'own-styles',
  resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
  load: (id: string) => (id === `\0${name}` ? stylesheet() : undefined),
});

async function stylesheet(): Promise<string> {
  const own = join(brandFolder, brandStyles).replaceAll('\\', '/');
  const imported = existsSync(own) ? `@import ${JSON.stringify(own)};\n` : '';
  const logos = brandPicture('logo-dark') ? twoLogos : '';
  const letters = await logoOfLetters();
  if (!letters) return imported + logos;
  const isOfPage = isDrawing(letters) && letters.shapes.includes('currentColor');
  return imported + logos + ofLetters + (logos || isOfPage ? '' : lightGround);
}

const twoLogos = `@layer components {
  .on-dark, :root[data-theme="dark"] .on-light { display: none }
  :root[data-theme="dark"] .on-dark { display: block }
  @media (prefers-color-scheme: dark) {
    :root:not([data-theme="light"]) .on-dark { display: block }
    :root:not([data-theme="light"]) .on-light { display: none }
  }
}`;

/** On a phone it has the room of the name, too. */
const ofLetters = `@layer components {
  @media (width <= 48rem) {
    .brand.of-letters :is(svg, img) { max-inline-size: min(9rem, 40vw) }
  }
}`;

/** Dark letters, as most are, would be nowhere on a dark page: there they get a light ground that takes no room. */
const lightGround = `@layer components {
  .of-letters :is(svg, img) {
    --ground: light-dark(transparent, #fff);
    background: var(--ground);
    border-radius: 1px;
    box-shadow: 0 0 0 0.3rem var(--ground);
  }
}`;

/**
 * Writes hue, radius and fonts of the owner into the styles, and the colors that come of the hue in sRGB: with a variable
 * in it a color could not be lowered for older browsers, and lowered by Vite it would stand there twice.
 */
export const ownLook = ({ hue, radius, font }: Pick<Settings, 'hue' | 'radius' | 'font'>) => ({
  postcssPlugin: 'own-look',
  // Not for each declaration by itself, which would come again after its change.
  Once(root: { walkDecls(change: (declaration: Declaration) => void): void }) {
    root.walkDecls((declaration) => {
      const { prop, value } = declaration;
      declaration.value = inSrgb(value, hue);
      if (/^--radius-/.test(prop) && radius !== usualRadius)
        declaration.value = `${(Number.parseFloat(value) * radius) / usualRadius}px`;
      if (prop === '--font-sans' && font.length > 0)
        declaration.value = `${font.map(quoted).join(', ')}, ${value}`;
    });
  },
});

interface Declaration {
  prop: string;
  value: string;
}

/** Names that stand for whatever the machine has are none when they are quoted. */
const quoted = (name: string) =>
  /^(?:ui-)?(?:serif|sans-serif|monospace|rounded)$|^system-ui$/.test(name)
    ? name
    : JSON.stringify(name);
