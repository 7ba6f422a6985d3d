import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
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

/** Why the file cannot be taken, by its lines; nothing is taken then. */
export interface LineFaults {
  faults: string[];
}

export function readProposals(file: string): DecidedLine[] | LineFaults {
  if (!existsSync(file)) return { faults: [`There is no file ${file}.`] };
  const read = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((text, n) => ({ text: text.trim(), line: n + 1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, line }) => readLine(text, line));
  const faults = read.flatMap((each) =>
    'fault' in each ? [`${file}:${each.line}  ${each.fault}`] : [],
  );
  return faults.length > 0
    ? { faults }
    : read.filter((each): each is DecidedLine => !('fault' in each));
}

function readLine(text: string, line: number): DecidedLine | { fault: string; line: number } {
  const parsed = lineSchema.safeParse(parsedJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const key = issue?.path.join('.');
    const fault = key
      ? `"${key}" is not as it was written: ${issue?.message}`
      : 'That is no line as it was written: {"question": "…", "article": "…" or null, …}';
    return { fault, line };
  }
  const { question, also, asked } = parsed.data;
  const locale = localeOf(parsed.data.locale);
  if (!locale) return { fault: `There is no language "${parsed.data.locale}".`, line };
  const article = articleIn(parsed.data.article, locale);
  if (typeof article === 'object' && article !== null) return { ...article, line };
  return { question, also, asked, locale, article, line };
}

/** A question in one language is none of an article in another. */
function articleIn(name: string | null, locale: Locale): string | null | { fault: string } {
  const [, path, slug] = /^([^/]+)\/([^/]+)$/.exec(name ?? '') ?? [];
  if (path === undefined || slug === undefined) return name;
  if (localeOf(path) === locale) return slug;
  return { fault: `The question is in ${locale}, the article "${name}" is not.` };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
