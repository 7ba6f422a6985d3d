import { posix } from 'node:path';
import type { Fields } from './front-matter.ts';

/** The paths that an article's front matter gives it, as links to it may be written. */
export function routesOf(path: string, fields: Fields): string[] {
  const folder = posix.dirname(path);
  const given = [
    fields['slug'],
    fields['permalink'],
    fields['url'],
    fields['redirect_from'],
    fields['aliases'],
  ]
    .flat()
    .filter(
      (value) => typeof value === 'string' && value.trim() !== '' && !/[\s:{}<>]/.test(value),
    ) as string[];
  const named =
    typeof fields['id'] === 'string' && /^[\w/-]+$/.test(fields['id']) ? [fields['id']] : [];
  return [...given, ...named].map((route) =>
    route.startsWith('/') ? route : posix.join(folder === '.' ? '' : folder, route),
  );
}
