import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { end } from '../../../terminal/options.ts';
import { readTool } from '../../../terminal/tool.ts';
import type { Answer, Database } from './ask.ts';

const answersSchema = z.array(
  z.object({
    results: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  }),
);

/** How often a question is asked that had an answer before it: a connection may be lost. */
const mostTries = 3;

/**
 * Asks the database that is online, with the sign-in that `npm run deploy` has. Statements of one question are one
 * transaction there. Ends the command with what Cloudflare says where it does not answer.
 */
export function askedOnline(): Database {
  refuseNoDatabase();
  return { ask: asking(), mostBytes };
}

/** D1 gives no answer of over 50 MB and has 128 MB of memory, and on its way here JSON lies once more in JSON. */
const mostBytes = 16_000_000;

function asking(): Database['ask'] {
  let wasAnswered = false;
  return async (statements) => {
    for (let tries = 1; ; tries += 1) {
      const sql = statements.join('; ');
      const { code, out, errors } = await readTool('wrangler', [
        ...['d1', 'execute', 'DB', '--remote', '--yes', '--json', '--command', sql],
      ]);
      const answers = code === 0 ? answersIn(out, statements.length) : undefined;
      if (answers) {
        wasAnswered = true;
        return answers;
      }
      if (!wasAnswered || tries === mostTries)
        end(`The database that is online did not answer: ${reasonIn(out, errors)}`, 1);
      await setTimeout(2000 * tries);
    }
  };
}

/** Ends the command where no database was made online yet. */
function refuseNoDatabase(): void {
  if (/^database_id = "[0-]+"/m.test(readFileSync('wrangler.toml', 'utf8')))
    end('wrangler.toml has no id of your database yet. docs/deploy.md says how to make one.', 1);
}

function answersIn(out: string, count: number): Answer[][] | undefined {
  const { data } = answersSchema.safeParse(jsonIn(out));
  return data?.length === count ? data.map(({ results }) => results) : undefined;
}

const errorSchema = z.object({
  error: z.object({
    text: z.string(),
    notes: z.array(z.object({ text: z.string() })).optional(),
  }),
});

/** What wrangler says of an error, without what it says of itself. */
export function reasonIn(out: string, errors: string): string {
  const { data } = errorSchema.safeParse(jsonIn(out));
  if (data) return [data.error, ...(data.error.notes ?? [])].map(({ text }) => text).join(' ');
  const lines = `${errors}\n${out}`.split('\n').map((line) => line.replace(/^✘ \[ERROR\] /, ''));
  return lines.filter((line) => line.trim() && !/^(?:🪵|🌀|⛅|▲|─)/u.test(line)).join('\n');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.search(/[[{]/)));
  } catch {
    return undefined;
  }
}
