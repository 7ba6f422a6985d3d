import type { Lose } from '../../losses.ts';
import { type Fields, isRecord } from './front-matter.ts';

/** Whether the old site showed an article, and from when on. */
interface Publication {
  draft?: true;
  publishAt?: string;
}

/**
 * What an article's front matter says of its publication. What limits it and cannot be said here makes a draft:
 * better that the owner publishes it than that it is public by mistake.
 */
export function publicationOf(
  fields: Fields,
  withheld: string[],
  now: Date,
  lose: Lose,
): Publication {
  const entries = entriesOf(fields);
  const limits = entries.filter(([key, value]) => ruleOf(key)?.limits(value, now));
  if (limits.length > 0 || withheld.length > 0) {
    for (const why of withheld) lose('imported as a draft', why);
    for (const [key, value] of limits) lose('imported as a draft', `${key}: ${said(value)}`);
    return { draft: true };
  }
  for (const [key] of entries)
    if (ruleOf(key)?.isLabel) lose('front matter keys without a place here', key);
  const starts = entries.flatMap(([key, value]) =>
    ruleOf(key)?.isStart ? (momentOf(value) ?? []) : [],
  );
  const start = Math.max(...starts.map((moment) => moment.getTime()), Number.NEGATIVE_INFINITY);
  return start > now.getTime() ? { publishAt: new Date(start).toISOString() } : {};
}

/** Whether a key of front matter may say who reads an article, and from when on. */
export const isOfPublication = (key: string) => ruleOf(key) !== undefined;

/** Whether it may hold such keys. */
export const isPublicationGroup = (key: string) => groups.test(key);

/** Front matter that nobody could read may have said so too. */
export const mayLimit = (unread: string) =>
  limitWords.test(unread) ||
  [...unread.matchAll(keysInText)].some(([, key = '']) => key !== 'date' && isOfPublication(key));

const limitWords =
  /\b(drafts?|publish\w*|unlisted|hidden|private|expir\w*|visib\w*|_?build|headless)\b/i;

const keysInText = /(?<![\w-])([A-Za-z_][\w-]{0,40})["']?[ \t]*[:=]/g;

interface Rule {
  keys: RegExp;
  limits: (value: unknown, now: Date) => boolean;
  /** Whether a moment there is when publication begins. */
  isStart?: true;
  /** Whether what does not limit says something else of the article. */
  isLabel?: true;
}

/** By keys in small letters, without what divides their words. */
const rules: Rule[] = [
  {
    keys: /^(draft|isdraft|unlisted|unpublished|nopublish|donotpublish|hidden|ishidden|private|isprivate|headless|internal|internalonly|wip|archived|comingsoon|noindex|navexclude|exclude|excluded|eleventyexcludefromcollections|disabled|deleted|confidential|secret)$/,
    limits: (value) => !isNo(value),
  },
  // Of the page itself these are parts, which some tools can leave out.
  { keys: /^hide$/, limits: (value) => !isNo(value) && !isListOf(value, pageParts) },
  {
    keys: /^(publish|published|ispublished|dgpublish|public|ispublic|visible|listed|enabled|active)$/,
    limits: (value) => !isYes(value) && momentOf(value) === undefined,
    isStart: true,
  },
  {
    keys: /^(expiry|expirydate|expire|expires|expireson|expiresat|expirationdate|unpublishdate|unpublishat|unpublish|enddate|validuntil)$/,
    limits: (value) => !isNo(value),
  },
  {
    keys: /^(publishdate|pubdate|publish(ed)?(at|on|time|from)|publisheddate|datepublished|publicationdate|release(date|at)|scheduled(for|at|date)?|embargo(eduntil|until)?|availablefrom|visiblefrom|activefrom|golive(at)?|startdate)$/,
    limits: (value) => !isNo(value) && momentOf(value) === undefined,
    isStart: true,
  },
  // Many write it as they like; one with a year to come is not to be passed over.
  {
    keys: /^date$/,
    limits: (value, now) => momentOf(value) === undefined && isOfYearAfter(value, now),
    isStart: true,
  },
  {
    keys: /^(visibility|access|audience|publicationstatus)$/,
    limits: (value) => isSet(value) && !isOpen.test(String(value)),
  },
  // MkDocs shows it as a label in the navigation; most of its words are of the thing that the page is about.
  {
    keys: /^(status|state)$/,
    limits: (value) => isSet(value) && !isOpen.test(String(value)) && !labels.test(String(value)),
  },
  // A list of them is said to readers.
  { keys: /^members?$/, limits: (value) => !isNo(value) && typeof value !== 'object' },
  {
    keys: /^(password|roles|permissions?|membersonly|restricted|protected|requireslogin|authrequired|usersegments?|allowedgroups)$/,
    limits: (value) => !isNo(value),
  },
  // `role: Admin` is for whom a public text was written, as documentation labels it. `roles` are those who may read it.
  { keys: /^role$/, limits: (value) => insiders.test(String(value)), isLabel: true },
  { keys: /^robots$/, limits: (value) => isSet(value) && !isListOf(value, harmlessRobots) },
  { keys: /^sitemap$/, limits: (value) => value === false },
  // Tags of the page's head, as VitePress has them there.
  { keys: /^head$/, limits: (value) => /noindex/i.test(JSON.stringify(value) ?? '') },
  { keys: /^permalink$/, limits: (value) => value === false },
  { keys: /^build$/, limits: isHiddenBuild },
];

const ruleOf = (key: string) => {
  const plain = key.toLowerCase().replace(/[-_ ]/g, '');
  return rules.find(({ keys }) => keys.test(plain));
};

/** Some tools have keys of one's own, and those for search engines, in a group. */
const groups = /^(params|extra|seo|meta|metadata|sidebar|custom|customprops|props)$/i;

function entriesOf(fields: Fields, depth = 0): [string, unknown][] {
  return Object.entries(fields).flatMap(([key, value]): [string, unknown][] => {
    const isGroup = groups.test(key) && depth < 3 && isRecord(value);
    return isGroup ? entriesOf(value, depth + 1) : [[key, value]];
  });
}

const pageParts = /^(navigation|toc|footer|header|path|tags|feedback|title|breadcrumbs?|sidebar)$/i;

const harmlessRobots =
  /^(index|follow|nofollow|all|noarchive|nosnippet|noimageindex|notranslate|max-[\w-]+(:-?\w+)?)$/i;

const isOpen =
  /^(public|published|everyone|all|anyone|live|active|stable|final|done|complete|completed|released|visible|open)$/i;

const insiders = /\b(internal|staff|team|employees?|agents?|private|members?|moderators?)\b/i;

const labels =
  /^(new|updated|changed|deprecated|obsolete|legacy|beta|alpha|preview|experimental|current|latest|supported|maintained)$/i;

/** `{ render: never }` of Hugo, and `list: never`. */
function isHiddenBuild(value: unknown): boolean {
  if (!isRecord(value)) return isSet(value) && !isYes(value);
  return Object.entries(value).some(
    ([key, how]) => /^(render|list)$/i.test(key) && !/^(always|true)$/i.test(String(how)),
  );
}

function isListOf(value: unknown, known: RegExp): boolean {
  const items = Array.isArray(value) ? value : String(value).split(/[,\s]+/);
  return items.every((item) => item === '' || known.test(String(item)));
}

/** The moment that a value names; a day begins in UTC. */
function momentOf(value: unknown): Date | undefined {
  const isDay = typeof value === 'number' && /^[12]\d{7}$/.test(String(value));
  if (typeof value !== 'string' && !isDay && !(value instanceof Date)) return undefined;
  const text = value instanceof Date ? value.toISOString() : String(value).trim();
  if (text.length > 60) return undefined;
  const plain = text
    .replace(/^(\d{4})\/(\d\d?)\/(\d\d?)/, '$1-$2-$3')
    .replace(/^([12]\d{3})(\d\d)(\d\d)$/, '$1-$2-$3');
  const isNumbers = /^\d{4}-\d\d?-\d\d?/.test(plain);
  // `May 3, 2026`, which says no zone.
  const written = inWords.test(plain);
  if (!isNumbers && !written) return undefined;
  const moment = new Date(/^\d{4}-\d\d-\d\d \d/.test(plain) ? plain.replace(' ', 'T') : plain);
  const inUtc = written ? new Date(`${plain} UTC`) : moment;
  return [inUtc, moment].find((found) => !Number.isNaN(found.getTime()));
}

const inWords =
  /^(\d\d?\.? )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (\d\d?,? )?\d{4}/i;

const isOfYearAfter = (value: unknown, now: Date) =>
  [...String(value ?? '').matchAll(/(?<!\d)\d{4}(?!\d)/g)].some(
    ([year]) => Number(year) >= now.getUTCFullYear(),
  );

const isSet = (value: unknown) =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** Plainly so: of what limits who may read an article, what is not understood counts. */
const isNo = (value: unknown) =>
  !isSet(value) || /^(false|no|n|off|0|never|none)$/i.test(String(value).trim());

const isYes = (value: unknown) =>
  /^(true|yes|y|on|1)$/i.test(String(value).trim()) || isOpen.test(String(value).trim());

/** A value as it stands in front matter, or nearly so. */
export const said = (value: unknown) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);
