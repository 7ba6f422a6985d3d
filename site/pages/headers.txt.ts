import { createHash } from 'node:crypto';
import themeStart from '../components/frame/controls/theme-start.js?raw';
import { pagePath } from '../content/addresses/pages.ts';
import { settings } from '../content/settings.ts';
import type { Locale } from '../languages/registry/locales.ts';

const themeHash = createHash('sha256').update(themeStart.trim()).digest('base64');

/** The one inline script is allowed by its hash; `style` attributes carry widths. */
const policy = {
  'default-src': "'none'",
  'script-src': `'self' 'wasm-unsafe-eval' 'sha256-${themeHash}'`,
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

const join = (rules: Record<string, string>) =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The owner’s pages show what strangers wrote, so no script there may make markup out of text. */
const ownerShell = (locale: Locale) => `${pagePath(locale, 'shells/owner/*')}
  ! Content-Security-Policy
  Content-Security-Policy: ${join({ ...policy, 'require-trusted-types-for': "'script'" })}
`;

/** The picture of a shared link is shown on the pages of others. */
const card = (locale: Locale) =>
  ['card.png', 'cards/*']
    .map(
      (place) => `${pagePath(locale, place)}
  ! Cross-Origin-Resource-Policy
  Cross-Origin-Resource-Policy: cross-origin
`,
    )
    .join('');

/** What lies in the folder of files is saved, never opened as a page of this site. */
const headers = `/*
  Content-Security-Policy: ${join(policy)}
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Strict-Transport-Security: max-age=63072000; includeSubDomains
  X-Frame-Options: DENY
  Permissions-Policy: camera=(), geolocation=(), microphone=(), browsing-topics=()
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
${settings.locales.map(ownerShell).join('')}${settings.locales.map(card).join('')}/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/brand/*
  Cache-Control: public, max-age=31536000, immutable
/companion/:language/:version/*
  Cache-Control: public, max-age=31536000, immutable
/files/*
  Content-Disposition: attachment
/sw.js
  Cache-Control: no-cache
`;

/** Becomes `_headers`: what every static page is sent with. */
export const GET = () => new Response(headers);
