import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Locale } from '../../../site/languages/registry/locales.ts';

interface Page {
  locale: Locale;
  title: string;
  status: number;
}

/** A page without the site's frame: where the build's files cannot be had, what was typed must not be lost with them. */
export function barePage({ locale, title, status }: Page, body: JSX.Element): Response {
  const page = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
      </head>
      <body>
        <main>{body}</main>
      </body>
    </html>
  );
  return new Response(`<!doctype html>${page}`, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
