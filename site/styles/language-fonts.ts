import { type Locale, languageOf } from '../languages/registry/locales.ts';

const name = 'virtual:language-fonts.css';

/** A stylesheet that names the fonts of each language, for a page and for text of another language in it. */
export const languageFonts = (locales: readonly Locale[]) => ({
  name: 'language-fonts',
  resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
  load: (id: string) => (id === `\0${name}` ? locales.map(fontsOf).join('\n') : undefined),
});

function fontsOf(locale: Locale): string {
  const { code, fonts } = languageOf(locale);
  // One without fonts of its own has none of the page that it stands in.
  const names = fonts.map((font) => JSON.stringify(font)).join(', ') || 'initial';
  return `@layer tokens { [lang="${code}"] { --font-language: ${names} } }`;
}
