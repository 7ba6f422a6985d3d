import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brandFolder, brandPicture, brandStyles } from '../content/brand/files.ts';
import { type Settings, usualRadius } from '../content/settings.ts';
import { inSrgb } from './srgb.ts';

const name = 'virtual:own-look.css';

/** The owner's own stylesheet, which wins over every rule of the site as it stands in no layer, and what two logos need. */
export const ownStyles = () => ({
  name: 'own-styles',
  resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
  load: (id: string) => (id === `\0${name}` ? stylesheet() : undefined),
});

function stylesheet(): string {
  const own = join(brandFolder, brandStyles).replaceAll('\\', '/');
  const imported = existsSync(own) ? `@import ${JSON.stringify(own)};\n` : '';
  return imported + (brandPicture('logo-dark') ? twoLogos : '');
}

const twoLogos = `@layer components {
  .on-dark, :root[data-theme="dark"] .on-light { display: none }
  :root[data-theme="dark"] .on-dark { display: block }
  @media (prefers-color-scheme: dark) {
    :root:not([data-theme="light"]) .on-dark { display: block }
    :root:not([data-theme="light"]) .on-light { display: none }
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
