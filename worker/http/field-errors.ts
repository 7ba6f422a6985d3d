import type * as z from 'zod';
import { type WorkerStrings, workerStrings } from '../../site/languages/strings.ts';
import { fixedEmail } from '../contract/email-fix.ts';
import { ownerName, settingsOf } from '../settings.ts';
import { callerLocale } from './caller.ts';
import type { AppContext, Posted } from './context.ts';
import type { FieldError } from './form-again.tsx';

type ErrorStrings = WorkerStrings['errors'];

interface Situation {
  fields: Posted;
  words: ErrorStrings;
  owner: string;
}

/** Nobody reads more at once, and a body can have thousands. */
export const mostErrors = 20;

/** A schema's complaints about what the caller sent, the first about each field, as sentences that say what to do. */
export async function fieldErrors(c: AppContext, error: z.ZodError): Promise<FieldError[]> {
  const locale = await callerLocale(c);
  const situation = {
    fields: c.get('posted') ?? c.req.query(),
    words: workerStrings(locale).errors,
    owner: ownerName(await settingsOf(c.env), locale),
  };
  const first = new Map<string, FieldError>();
  for (const issue of error.issues) {
    for (const told of errorsOf(issue, situation)) {
      if (first.size < mostErrors && !first.has(told.field)) first.set(told.field, told);
    }
  }
  return [...first.values()];
}

function errorsOf(issue: z.core.$ZodIssue, situation: Situation): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    const message = situation.words.unknownField;
    return issue.keys
      .slice(0, mostErrors)
      .map((key) => ({ field: [...issue.path, key].join('.'), message }));
  }
  return [{ field: issue.path.join('.'), ...sentence(issue, situation) }];
}

function sentence(issue: z.core.$ZodIssue, { fields, words, owner }: Situation) {
  const field = issue.path.join('.');
  const value = fields[field];
  if (field === 'email') return emailSentence(value, words, owner);
  if (field === 'text' && isMissing(value, issue)) return { message: words.emptyText(owner) };
  return { message: messageOf(issue, value, words) };
}

function emailSentence(value: unknown, words: ErrorStrings, owner: string) {
  if (typeof value !== 'string' || value === '') return { message: words.emailMissing(owner) };

  const fix = fixedEmail(value);
  if (!fix) return { message: words.email };
  const hasEnding = /@[^@]+\.[^@.]+$/.test(value);
  return { message: hasEnding ? words.emailTypo(fix) : words.emailEnding(fix), fix };
}

const isMissing = (value: unknown, issue: z.core.$ZodIssue) =>
  value === undefined || value === null || issue.message === 'empty';

function messageOf(issue: z.core.$ZodIssue, value: unknown, words: ErrorStrings): string {
  switch (issue.code) {
    case 'custom':
      return customMessage(issue, words);
    case 'invalid_type':
      return value === undefined ? words.missing : words.invalid;
    case 'invalid_value':
      return issue.message === 'steps' ? words.steps : words.choice(issue.values.join(', '));
    case 'too_big':
    case 'too_small':
      return words.number;
    case 'invalid_format':
      return issue.message === 'time' ? words.time : words.pattern;
    default:
      return words.invalid;
  }
}

function customMessage({ message, ...issue }: z.core.$ZodIssueCustom, words: ErrorStrings): string {
  switch (message) {
    case 'long':
      return words.long(Number(issue.params?.max));
    case 'no-answer':
      return words.noAnswer;
    case 'empty':
    case 'controls':
    case 'unreadable':
    case 'line':
      return words[message];
    default:
      return words.pattern;
  }
}
