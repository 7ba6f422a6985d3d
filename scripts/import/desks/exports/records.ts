import * as z from 'zod';
import type { DeskArticle } from './export.ts';

/**
 * The records in a page of JSON: whatever fits a desk, in lists, in envelopes such as `{ articles: [ … ] }`, or alone. What
 * lies inside a record belongs to it. Walked without calling itself: what is nested that deep would end whatever does.
 * Below a few envelopes nothing is looked at, for trying each level of a hostile file takes half a minute. `odd` is told the
 * id of what stands among records and fits no desk.
 */
export function recordsIn(
  page: unknown,
  schema: z.ZodType,
  odd: (which: string) => void,
): object[] {
  const records: object[] = [];
  const waiting: { value: unknown; depth: number }[] = [{ value: page, depth: 0 }];
  const fits = remembered((value) => !Array.isArray(value) && schema.safeParse(value).success);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (!isObject(value)) continue;
    if (fits(value)) records.push(value);
    // Behind each other on the stack, so that the first comes off first.
    else if (depth < deepest)
      for (const inner of Object.values(value).reverse())
        waiting.push({ value: inner, depth: depth + 1 });
    if (Array.isArray(value)) for (const which of oddOnes(value, fits)) odd(which);
  }
  return records;
}

/** More than any desk wraps a record in. */
const deepest = 20;

/** Whether each object is something, asked once of each. */
function remembered(ask: (value: object) => boolean): (value: object) => boolean {
  const known = new Map<object, boolean>();
  return (value) => {
    const answer = known.get(value) ?? ask(value);
    known.set(value, answer);
    return answer;
  };
}

/** Those in a list of records that are none: by id, and by place where they have none and hold none. */
function oddOnes(list: unknown[], fits: (value: object) => boolean): string[] {
  if (!list.some((value) => isObject(value) && fits(value))) return [];
  return list.flatMap((value, index) => {
    if (!isObject(value) || fits(value)) return [];
    const { id } = withIdSchema.safeParse(value).data ?? {};
    if (id !== undefined) return id;
    return holdsOne(value, fits) ? [] : `${index + 1} of its list, without an id`;
  });
}

/** An envelope among records is none of them, and brings its own. */
const holdsOne = (value: object, fits: (value: object) => boolean): boolean =>
  Object.values(value)
    .flat()
    .some((inner) => isObject(inner) && fits(inner));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Those records that a schema fits. */
export function recordsOf<Schema extends z.ZodType>(
  schema: Schema,
  records: object[],
): z.output<Schema>[] {
  return records.flatMap((record) => {
    const parsed = schema.safeParse(record);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The same record may come twice, in a list and alone, or on two pages: the last counts. */
export const lastOfEach = <Thing extends { id: string }>(things: Thing[]): Thing[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

/** Ids are numbers with some desks and texts with others, and sometimes both with one. */
export const idSchema = z.union([z.string().min(1), z.number()]).transform(String);

const withIdSchema = z.object({ id: idSchema });

/** Nothing where it is missing or not what it should be: an export with one odd field is still one. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().catch(undefined);

/** Whatever is not plainly a no: of what limits who may read an article, what is not understood counts. */
export const flag = z
  .unknown()
  .optional()
  .transform((value) => !['', 'false', '0'].includes(String(value ?? '').toLowerCase()));

/**
 * Ids on which it depends who may read an article, alone or in a list. What is there and is no id counts as one that nobody
 * knows: passed over, it would make public what is not.
 */
export const limitingIds = z
  .unknown()
  .optional()
  .transform((given) => [given].flat().flatMap((id) => (id || id === 0 ? [nameOfId(id)] : [])));

/** The same where only one is expected. */
export const limitingId = limitingIds.transform((ids) => ids.join(' ') || undefined);

const nameOfId = (id: unknown) => (typeof id === 'object' ? JSON.stringify(id) : String(id));

export const optionalText = z.string().catch('');

/** Its texts and numbers: of anything else only "[object Object]" would be left. */
export const optionalTexts = z
  .array(z.unknown())
  .catch([])
  .transform((list) =>
    list.filter((item) => typeof item === 'string' || typeof item === 'number').map(String),
  );

/**
 * An article may come in several records: a list of them leaves out the text, a translation who may read it. The last text
 * counts; whoever says that not everybody may read it is believed.
 */
export function mergeArticles(articles: DeskArticle[]): DeskArticle[] {
  const inItsLanguage = ({ id, language }: DeskArticle) => `${id} ${language?.toLowerCase()}`;
  return [...Map.groupBy(articles, inItsLanguage).values()].map((same) => {
    const said = same.map((article) =>
      Object.fromEntries(Object.entries(article).filter(([, value]) => saysSomething(value))),
    );
    return {
      ...(same.at(-1) as DeskArticle),
      ...Object.assign({}, ...said),
      addresses: distinct(same.flatMap(({ addresses }) => addresses)),
      withheld: distinct(same.flatMap(({ withheld }) => withheld)),
      remarks: distinct(same.flatMap(({ remarks }) => remarks)),
    };
  });
}

const distinct = (texts: string[]) => [...new Set(texts)];

const saysSomething = (value: unknown) =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
