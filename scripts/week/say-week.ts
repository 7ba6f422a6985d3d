import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { settings } from '../../site/content/settings.ts';
import { weekNamed } from '../../worker/contract/time/iso-week.ts';
import { proposedWords } from '../../worker/numbers/words.ts';
import { weekForPrograms } from '../../worker/weeks/formats/json.ts';
import { weekMarkdown } from '../../worker/weeks/formats/markdown.ts';
import { weekText } from '../../worker/weeks/formats/text.ts';
import type { Source } from '../database/source.ts';
import { withDatabase } from '../database/source.ts';
import { end } from '../terminal/options.ts';
import { agreementText } from './agreement.ts';
import { type ReadWeek, readWeek } from './read-week.ts';

interface Call extends Source {
  json: boolean;
  markdown: boolean;
  to?: string | undefined;
}

/** Prints or writes a week; from an export, says too whether its figures agree with the rows. */
export async function sayWeek(name: string | undefined, call: Call): Promise<void> {
  const week = await withDatabase(call, (db) => readWeek(db, name, new Date()));
  if (!week) end(noWeekText(name ?? ''), 2);

  const text = textOf(week, call);
  if (call.to === undefined) console.log(text.trimEnd());
  else writeTo(call.to.endsWith('/') ? `${call.to}${week.found.week.week}.md` : call.to, text);
  if (call.from !== undefined) sayAgreement(week);
}

const next = 'npm run gaps -- write <gap> makes an article; npm run gaps lists the gaps.';

function textOf({ found, report, summary, view }: ReadWeek, { json, markdown }: Call): string {
  if (json) {
    const words = proposedWords(found.numbers);
    return JSON.stringify({ ...weekForPrograms(found.numbers, report.gaps), words }, null, 1);
  }
  if (markdown) return weekMarkdown(summary, found.numbers, view);
  const text = weekText(summary, report.waiting, view);
  return summary.gaps.length > 0 ? `${text}\n\n${next}` : text;
}

/** Why a week of this name has nothing to say. */
function noWeekText(name: string): string {
  if (!/^\d{4}-W\d\d$/.test(name)) return `Write a week as 2026-W47, not as ${name}.`;
  const { timeZone } = settings;
  if (weekNamed(name, timeZone)) return `Week ${name} has not begun.`;
  const year = name.slice(0, 4);
  const weeks = weekNamed(`${year}-W53`, timeZone) ? 53 : 52;
  return `There is no such week as ${name}: ${year} has ${weeks}.`;
}

function writeTo(file: string, text: string) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}

function sayAgreement({ differences, found }: ReadWeek) {
  console.error(`\n${agreementText(found.week.week, differences)}`);
  if (differences && differences.length > 0) process.exitCode = 1;
}
