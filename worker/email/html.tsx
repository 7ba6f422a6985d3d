import type { Child } from 'hono/jsx';
import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';

/** HTML for mail: inline styles, nothing from elsewhere, hardly a colour, since programs for mail turn them round in the dark. */
export const emailHtml = (
  { locale, title }: { locale: Locale; title: string },
  content: Child,
): string =>
  `<!doctype html>\n${(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
      </head>
      <body style={bodyStyle(locale)}>{content}</body>
    </html>
  )}`;

/** A program for mail knows no stylesheet: the fonts of a language stand in the style itself. */
function bodyStyle(locale: Locale): string {
  const latin = '-apple-system,"Segoe UI",Roboto,"Helvetica Neue"';
  const own = languageOf(locale).fonts.map((font) => `"${font}",`);
  return `max-width:40em;margin:0 auto;padding:16px;font:16px/1.5 ${latin},${own.join('')}Arial,sans-serif`;
}
