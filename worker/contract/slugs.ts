import * as z from 'zod';

/** In characters. */
export const maxSlugLength = 80;

/** An article's or topic's id in addresses: `refund-payment`. */
export const slugSchema = z
  .string()
  .max(maxSlugLength)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'slug' });

/**
 * Whether a file or folder can have this name on every system. Windows keeps some for devices, in any case and with any
 * ending, and drops a dot or space at the end: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export const isFileName = (name: string): boolean =>
  name !== '' &&
  name.length <= 255 &&
  !/[\p{Cc}<>:"/\\|?*]|[. ]$/u.test(name) &&
  !/^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i.test(name);

/**
 * An article's, topic's or picture's address from its name: "Refund a payment" gives `refund-a-payment`. A name with
 * letters that ASCII lacks gives nothing, for what is left of it may say something else. An `id` of a heading is made by
 * another rule, GitHub's, which keeps letters of every script.
 */
export const slugOf = (name: string, maxLength = maxSlugLength): string =>
  shortSlug(inAscii(name), maxLength);

/** At most `maxLength` characters of a slug, cut at a hyphen where there is one. */
export function shortSlug(slug: string, maxLength = maxSlugLength): string {
  if (slug.length <= maxLength) return slug;
  const start = slug.slice(0, maxLength + 1);
  const cut = start.lastIndexOf('-');
  return start.slice(0, cut > maxLength / 2 ? cut : maxLength).replace(/-$/, '');
}

function inAscii(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .replace(/\+\+/g, ' plus plus ')
    .replace(/\b([A-Za-z])#/g, '$1-sharp')
    .replace(/['’]/g, '');
  if (/[^\0-\x7f]/.test(plain.replace(/[\p{P}\p{S}]/gu, ''))) return '';
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
