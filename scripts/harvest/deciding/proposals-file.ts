import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { didYouMean } from '../../../site/content/advice/did-you-mean.ts';
import { type Locale, localeOf } from '../../../site/languages/registry/locales.ts';
import { articleId } from '../../questions/article-id.ts';
import { type Proposal, proposedFor } from '../grouping/proposals.ts';
import type { Decidable } from './decide.ts';

/** A line of the file, as it is written and read back. */
const lineSchema = z.strictObject({
  question: z.string().trim().min(1),
  /** "<locale>/<slug>", or null for a gap. */
  article: z.string().trim().min(1).nullable(),
  locale: z.string(),
  count: z.number().int().min(1).optional(),
  also: z.array(z.string().trim().min(1)).default([]),
  asked: z.array(z.iso.date()).min(1),
  near: z.array(z.string()).optional(),
  confidence: z.number().optional(),
});

/** What a person or an assistant decided. */
export interface DecidedLine extends Decidable {
  line: number;
  /** The slug; null where it is to become a gap. */
  article: string | null;
}

/** The proposals as JSON lines, to be edited: an article where the search answers, else null. */
export const proposalLines = (proposals: readonly Proposal[]): string =>
  proposals.map((proposal) => `${JSON.stringify(lineOf(proposal))}\n`).join('');

function lineOf(proposal: Proposal): z.input<typeof lineSchema> {
  const { locale, question, also, asked, near, confidence } = proposal;
  const idOf = (slug: string) => articleId({ locale, slug });
  const first = proposedFor(proposal);
  return {
    question,
    article: first === undefined ? null : idOf(first),
    count: asked.length,
    also,
    near: near.map(idOf),
    confidence,
    locale,
    asked,
  };
}

export const writeProposals = (file: string, proposals: readonly Proposal[]): void =>
  writeFileSync(file, proposalLines(proposals));

/** A line that cannot be taken, and why, for whoever edited it. */
export interface LineFault {
  line: number;
  fault: string;
}

/** The lines of a file of proposals; nothing where there is no such file. */
export function readProposals(
  file: string,
): { lines: DecidedLine[]; faults: LineFault[] } | undefined {
  if (!existsSync(file)) return undefined;
  const read = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((text, n) => ({ text: text.trim(), line: n + 1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, line }) => readLine(text, line));
  return {
    lines: read.filter((each): each is DecidedLine => !('fault' in each)),
    faults: read.filter((each): each is LineFault => 'fault' in each),
  };
}

function readLine(text: string, line: number): DecidedLine | LineFault {
  const value = jsonIn(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { fault: notJson, line };
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return { fault: faultOf(parsed.error.issues, value), line };
  const { question, also, asked } = parsed.data;
  const locale = localeOf(parsed.data.locale);
  if (!locale) return { fault: `There is no language "${parsed.data.locale}".`, line };
  const article = articleIn(parsed.data.article, locale);
  if (typeof article === 'object' && article !== null) return { ...article, line };
  return { question, also, asked, locale, article, line };
}

const notJson =
  'That is no JSON object in one line: {"question": "…", "article": "…" or null, …}. A bracket, comma or quotation mark is missing, or the line was broken.';

/** What is wrong with a line, by its first key that is. */
function faultOf([issue]: readonly z.core.$ZodIssue[], value: object): string {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  if (unknown !== undefined)
    return `There is no "${unknown}" in a proposal.${didYouMean(unknown, Object.keys(lineSchema.shape))}`;
  const key = String(issue?.path[0]) as keyof typeof lineSchema.shape;
  return `"${key}" ${key in value ? 'is wrong' : 'is missing'}: write ${written[key]}.`;
}

const written: Record<keyof typeof lineSchema.shape, string> = {
  question: 'what was asked, in quotation marks',
  article: '"language/slug" in quotation marks, or null for a gap',
  locale: 'the language of the question, in quotation marks, as other lines have it',
  count: 'how many people asked, as a number from 1 on',
  also: 'the other wordings as a list, ["…", "…"]',
  asked: 'the days on which it was asked as a list, ["2026-11-03"]',
  near: 'addresses of articles as a list, or leave it out',
  confidence: 'a number, or leave it out',
};

/** A question in one language is none of an article in another. */
function articleIn(name: string | null, locale: Locale): string | null | { fault: string } {
  const [, path, slug] = /^([^/]+)\/([^/]+)$/.exec(name ?? '') ?? [];
  if (path === undefined || slug === undefined) return name;
  if (localeOf(path) === locale) return slug;
  return { fault: `The question is in ${locale}, the article "${name}" is not.` };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
