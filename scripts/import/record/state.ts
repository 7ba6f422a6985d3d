import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { locales } from '../../../site/languages/registry/locales.ts';
import { pathInside } from '../path-inside.ts';

const fileSchema = z.object({
  /** In the content folder. */
  path: z.string(),
  /** Of what was written, so that what somebody changed since can be told. */
  hash: z.string(),
  /** Of what lay there when an import began to write, empty where nothing did; gone once everything is written. */
  before: z.string().optional(),
});

const stateSchema = z.object({
  /** Where a folder lay, seen from the content folder: what another one holds is no newer text of the same articles. */
  folder: z.string().optional(),
  articles: z.array(
    fileSchema.extend({
      id: z.string(),
      locale: z.enum(locales),
      /** It was other here than there when no record knew it: whether somebody changed it nobody knows. */
      isUnsure: z.literal(true).optional(),
      /** Those that it had before the move. They are never counted among those here. */
      votes: z.object({ yes: z.number(), no: z.number() }).optional(),
    }),
  ),
  /** And files to which articles link. */
  pictures: z.array(fileSchema.extend({ address: z.string() })),
  /** Lists of old addresses on other domains. */
  lists: z.array(fileSchema),
  /** Sections by id, each with the topic that it became; `added` where the import wrote that topic. */
  topics: z.array(
    z.object({
      section: z.string(),
      topic: z.string(),
      added: z.boolean(),
      /** While an import writes for the first time that it is there: one that was stopped may not have come to it. */
      isBegun: z.literal(true).optional(),
    }),
  ),
  /** Searches that found nothing there. */
  failedSearches: z.array(z.object({ query: z.string(), times: z.number() })),
});

/** What an import brought into a content folder, so that the next one and its undoing know it. */
export type State = z.infer<typeof stateSchema>;

/** Where a content folder keeps what an import brought. Nothing there is content. */
export const statePath = (source: string): string => `.import/${source}.json`;

/** Whether nobody changed a file that an import brought; one that was stopped may not have come to it yet. */
export const isAsBrought = (
  found: string,
  { hash, before }: { hash: string; before?: string | undefined },
): boolean => found === hash || found === before;

/** The names of all that was imported into a content folder. */
export const importsInto = (content: string): string[] =>
  globSync('*.json', { cwd: join(content, '.import') })
    .map((file) => file.replace(/\.json$/, ''))
    .toSorted();

export function readState(content: string, source: string): State | undefined {
  const path = join(content, statePath(source));
  if (!existsSync(path)) return undefined;
  return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** What each import remembers of a content folder, by its name; none that is damaged. */
export const statesIn = (content: string): [name: string, state: State][] =>
  importsInto(content).flatMap((name): [string, State][] => {
    const state = stateFault(content, name) === undefined && readState(content, name);
    return state ? [[name, state]] : [];
  });

/** Why what was remembered cannot be used: a merge that was left half done, or a file outside the content folder. */
export function stateFault(content: string, source: string): string | undefined {
  try {
    const { articles, pictures, lists } = readState(content, source) ?? nothing;
    for (const { path } of [...articles, ...pictures, ...lists]) pathInside(content, path);
    return undefined;
  } catch {
    return `${statePath(source)} in the content folder is damaged: take it from git again.`;
  }
}

/** The same of all imports: whose an article is shows from what every one of them remembers. */
export const anyStateFault = (content: string, source: string): string | undefined =>
  [source, ...importsInto(content)].map((name) => stateFault(content, name)).find(Boolean);

const nothing = { articles: [], pictures: [], lists: [] };

export const stateText = (state: State): string => `${JSON.stringify(state, null, 1)}\n`;

/** A picture that an article holds within itself is known by its hash. */
export const pictureKey = (address: string): string =>
  address.startsWith('data:') ? `data:${hashOf(address)}` : address;

export const hashOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
