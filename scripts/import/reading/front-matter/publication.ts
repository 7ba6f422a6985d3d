import type { Lose } from '../../report.ts';
import type { Fields } from './front-matter.ts';

/** Whether the old site showed an article, and from when on. */
interface Publication {
  draft?: true;
  publishAt?: string;
}

/**
 * What an article's front matter says of its publication. What limits it and cannot be said here makes a draft:
 * better that the owner publishes it than that it is public by mistake.
 */
export function publicationOf(fields: Fields, now: Date, lose: Lose): Publication {
  const limits = Object.entries(fields).filter(([key, value]) => limitOf(key, value, now));
  if (limits.length > 0) {
    for (const [key, value] of limits) lose('imported as a draft', `${key}: ${said(value)}`);
    return { draft: true };
  }
  const starts = startKeys.flatMap((key) => momentAt(fields, key) ?? []);
  const start = Math.max(...starts.map((moment) => moment.getTime()), Number.NEGATIVE_INFINITY);
  return start > now.getTime() ? { publishAt: new Date(start).toISOString() } : {};
}

/** Front matter that nobody could read may have said so too. */
export const mayLimit = (unread: string) => limitWords.test(unread);

export const publicationKeys: readonly string[] = [
  'draft',
  'published',
  'unlisted',
  'hidden',
  'hide',
  'private',
  'publishDate',
  'expiryDate',
  'date',
  'build',
  '_build',
];

const limitWords =
  /\b(drafts?|publish\w*|unlisted|hidden|private|expir\w*|visib\w*|_?build|headless)\b/i;

const startKeys = ['publishDate', 'publishdate', 'pubDate', 'publish_date', 'publishAt', 'date'];

function limitOf(given: string, value: unknown, now: Date): boolean {
  const key = given.toLowerCase().replace(/[-_]/g, '');
  if (
    /^(draft|unlisted|hidden|hide|private|isdraft|headless|internal|internalonly|wip|archived|comingsoon)$/.test(
      key,
    )
  )
    return isTrue(value);
  if (/^(published|public|visible|ispublished|listed|enabled|active)$/.test(key))
    return isFalse(value) || (key === 'published' && isLater(value, now));
  if (/^(expirydate|expires|expireson|expiresat|unpublishdate|unpublish|enddate)$/.test(key))
    return isSet(value);
  if (/^(publishdate|pubdate|publishat|publishedat|date)$/.test(key))
    return isSet(value) && key !== 'date' && momentOf(value) === undefined;
  if (/^(visibility|access|audience|status|state|publicationstatus)$/.test(key))
    return (
      isSet(value) &&
      !/^(public|published|everyone|all|anyone|live|active|stable|final|done|complete|completed|released|visible|open)$/i.test(
        String(value),
      )
    );
  if (
    /^(password|roles?|permissions?|members?|membersonly|restricted|protected|requireslogin|authrequired|usersegments?|allowedgroups)$/.test(
      key,
    )
  )
    return isSet(value) && !isFalse(value);
  if (key === 'permalink') return value === false;
  return key === 'build' && isHiddenBuild(value);
}

/** `{ render: never }` of Hugo, and `list: never`. */
function isHiddenBuild(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isFalse(value);
  return Object.entries(value).some(
    ([key, how]) => /^(render|list)$/i.test(key) && !/^(always|true)$/i.test(String(how)),
  );
}

const momentAt = (fields: Fields, key: string) => momentOf(fields[key]);

/** The moment that a value names; a day begins in UTC. */
function momentOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' && !(value instanceof Date)) return undefined;
  const text = value instanceof Date ? value.toISOString() : value.trim();
  if (!/^\d{4}-\d\d?-\d\d?/.test(text)) return undefined;
  const moment = new Date(/^\d{4}-\d\d-\d\d \d/.test(text) ? text.replace(' ', 'T') : text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

const isLater = (value: unknown, now: Date) => (momentOf(value)?.getTime() ?? 0) > now.getTime();

const isSet = (value: unknown) =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

const isTrue = (value: unknown) => value === true || /^(true|yes|on|1)$/i.test(String(value));

const isFalse = (value: unknown) =>
  value === false || /^(false|no|off|0|never)$/i.test(String(value));

const said = (value: unknown) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);
