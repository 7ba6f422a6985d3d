import type { Locale } from '../../../site/languages/registry.ts';
import { importStrings } from '../../../site/languages/strings.ts';
import type { Lose } from '../markdown/losses.ts';
import type { Fields } from './front-matter.ts';

/** Paths under which the article was known. A path must be safe inside a list of redirects. */
export function oldAddresses(fields: Fields, locale: Locale, lose: Lose): string[] {
  const named = [fields['redirect_from'], fields['aliases'], fields['permalink']]
    .flat()
    .filter((path) => typeof path === 'string');
  for (const path of named.filter((path) => !isSafe(path))) lose('old address left out', path);

  const id = zendeskId(fields);
  const zendesk = id ? [`/hc/${importStrings(locale).zendesk}/articles/${id}`] : [];
  return [...new Set([...zendesk, ...named.filter(isSafe)])];
}

/** The number that Zendesk gave the article, if its front matter has one. */
export function zendeskId(fields: Fields): string | undefined {
  return /^\d{5,20}$/.exec(String(fields['id']))?.[0];
}

const isSafe = (path: string) =>
  /^\/(?!\/)[\w.~%/-]{1,200}$/.test(path) && !path.split('/').includes('..');
