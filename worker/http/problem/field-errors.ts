import type * as z from 'zod';
import { type Locale, languageOf } from '../../../site/languages/registry/locales.ts';
import {
  ownerStrings,
  type WorkerStrings,
  workerStrings,
} from '../../../site/languages/registry/strings.ts';
import { emailFault, fixedEmail } from '../../contract/email-address.ts';
import { ownerName, settingsOf } from '../../settings.ts';
import type { AppContext, PostedFields } from '../context.ts';
import { callerLocale } from '../language.ts';

type ErrorStrings = WorkerStrings['errors'];

interface Situation {
  fields: PostedFields;
  strings: ErrorStrings;
  /** What may be chosen, as the caller's language lists it. */
  list: (choices: readonly unknown[]) => string;
  /** The languages of this site: of those that it lacks nothing is said. */
  locales: readonly Locale[];
  /** What is said of a field that is left empty. */
  left: { text: string; email: string };
}

export interface FieldError {
  field: string;
  message: string;
  /** What was probably meant. */
  fix?: string;
}

/** Nobody reads more at once, and a body can have thousands. */
export const mostErrors = 20;

/** A schema's complaints about what the caller sent, the first about each field, as sentences that say what to do. */
export async function fieldErrors(c: AppContext, error: z.ZodError): Promise<FieldError[]> {
  const locale = await callerLocale(c);
  const settings = await settingsOf(c.env);
  const { errors: strings } = workerStrings(locale);
  const owner = ownerName(settings, locale);
  const situation: Situation = {
    fields: c.get('posted') ?? c.req.query(),
    strings,
    list: (choices) => choices.join(languageOf(locale).listSeparator),
    locales: settings.locales,
    left: c.get('locale')
      ? ownerStrings(locale).leftEmpty
      : { text: strings.emptyText(owner), email: strings.emailMissing(owner) },
  };
  const first = new Map<string, FieldError>();
  for (const issue of error.issues) {
    for (const found of errorsOf(issue, situation)) {
      if (first.size < mostErrors && !first.has(found.field)) first.set(found.field, found);
    }
  }
  return [...first.values()];
}

function errorsOf(issue: z.core.$ZodIssue, situation: Situation): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    const message = situation.strings.unknownField;
    return issue.keys
      .slice(0, mostErrors)
      .map((key) => ({ field: [...issue.path, key].join('.'), message }));
  }
  return [{ field: issue.path.join('.'), ...sentence(issue, situation) }];
}

function sentence(issue: z.core.$ZodIssue, situation: Situation) {
  const { fields, strings, left } = situation;
  const field = issue.path.join('.');
  const value = fields[field];
  if (field === 'email') return emailSentence(value, strings, left.email);
  if (field === 'text' && isMissing(value, issue)) return { message: left.text };
  if (issue.code === 'invalid_value' && issue.message !== 'steps') {
    const choices = field === 'locale' ? situation.locales : issue.values;
    return { message: strings.choice(situation.list(choices)) };
  }
  return { message: messageOf(issue, value, strings) };
}

function emailSentence(value: unknown, strings: ErrorStrings, missing: string) {
  if (typeof value !== 'string' || value === '') return { message: missing };

  const fix = fixedEmail(value);
  if (!fix) return { message: strings.email };
  return { message: strings.emailFaults[emailFault(value)](fix), fix };
}

const isMissing = (value: unknown, issue: z.core.$ZodIssue) =>
  value === undefined || value === null || issue.message === 'empty';

function messageOf(issue: z.core.$ZodIssue, value: unknown, strings: ErrorStrings): string {
  switch (issue.code) {
    case 'custom':
      return customMessage(issue, strings);
    case 'invalid_type':
      return value === undefined ? strings.missing : strings.invalid;
    case 'invalid_value':
      return strings.steps;
    case 'too_big':
    case 'too_small':
      return strings.number;
    case 'invalid_format':
      return issue.message === 'time' ? strings.time : strings.pattern;
    default:
      return strings.invalid;
  }
}

function customMessage(
  { message, ...issue }: z.core.$ZodIssueCustom,
  strings: ErrorStrings,
): string {
  switch (message) {
    case 'long':
      return strings.long(Number(issue.params?.max));
    case 'no-answer':
      return strings.noAnswer;
    case 'empty':
    case 'controls':
    case 'unreadable':
    case 'line':
      return strings[message];
    default:
      return strings.pattern;
  }
}
