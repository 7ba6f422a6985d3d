import { relative } from 'node:path';
import { brandPicture } from '../../../site/content/brand/files.ts';
import {
  type Locale,
  languageOf,
  localeOf,
  locales,
} from '../../../site/languages/registry/locales.ts';
import type { Answers } from '../../begin/answers.ts';
import { hoursText } from '../../begin/hours.ts';
import {
  type Read,
  readDomain,
  readEmail,
  readHours,
  readHue,
  readLocales,
  readName,
  readPicture,
  readStart,
  readTimeZone,
} from './read-answer.ts';

/** What init asks for. */
export interface Asked extends Answers {
  logo: string;
  portrait: string;
  start: 'demonstration' | 'empty';
}

export type Draft = Partial<Asked>;

export interface Question {
  /** The option that answers it. */
  flag: string;
  ask: string;
  /** What stands there, or is proposed; empty where nothing is. */
  shown(answers: Draft): string;
  /** Puts an answer where it belongs, or says what to write instead. */
  take(text: string, answers: Draft): Promise<string | undefined>;
  /** What it means to leave it without an answer, where one may. */
  without: string | undefined;
}

const known = locales.map((locale) => `${locale} ${languageOf(locale).name}`).join(', ');

const name = question(
  'name',
  'The name of your product',
  ({ name }) => name,
  async (text, answers) => put(readName(text), (name) => Object.assign(answers, { name })),
);

const languages = question(
  'languages',
  `Languages, the first one at the root (${known})`,
  ({ locales }) => locales?.join(', '),
  async (text, answers) => put(readLocales(text), (locales) => Object.assign(answers, { locales })),
);

const email = question(
  'email',
  'Your email address',
  ({ email }) => email,
  async (text, answers) => put(readEmail(text), (email) => Object.assign(answers, { email })),
);

const rest: Question[] = [
  question(
    'time-zone',
    'Your time zone',
    ({ timeZone }) => timeZone,
    async (text, answers) =>
      put(readTimeZone(text), (timeZone) => Object.assign(answers, { timeZone })),
  ),
  question(
    'hours',
    'When you answer messages',
    ({ hours }) => hours && hoursText(hours),
    async (text, answers) => put(readHours(text), (hours) => Object.assign(answers, { hours })),
  ),
  question(
    'hue',
    'Your color: degrees from 0 to 360, or such as #0b57d0',
    ({ hue }) => hue?.toString(),
    async (text, answers) => put(readHue(text), (hue) => Object.assign(answers, { hue })),
  ),
  {
    ...question(
      'domain',
      'Where it will be, such as help.acme.com',
      ({ domain }) => domain,
      async (text, answers) =>
        put(readDomain(text), (domain) => Object.assign(answers, { domain })),
    ),
    without: 'not known yet',
  },
  picture('logo', 'A picture file with your logo', 'your initials'),
  picture('portrait', 'A picture file of you', 'your first letter'),
];

const start = question(
  'start',
  'Start empty, or from the demonstration’s articles',
  ({ start }) => start,
  async (text, answers) => put(readStart(text), (start) => Object.assign(answers, { start })),
);

/** What is asked, in this order: what languages there are decides how often a name is asked for. */
export const questions = (answers: Draft, isTheirs: boolean): Question[] => [
  name,
  languages,
  ...(answers.locales ?? locales.slice(0, 1)).map(ownerIn),
  email,
  ...rest,
  ...(isTheirs ? [start] : []),
];

/** Of an option alone, which may name its language: `zh-CN=林梅`. */
export function ownerOption(text: string, answers: Draft): Promise<string | undefined> {
  const [, before = '', after = ''] = /^([\w-]+)=(.*)$/.exec(text.trim()) ?? [];
  const locale = localeOf(before);
  if (locale) return ownerIn(locale, 1).take(after, answers);
  return put(readName(text), (name) => {
    const all = (answers.locales ?? []).map((locale) => [locale, name]);
    answers.owner = { ...answers.owner, ...Object.fromEntries(all) };
  });
}

function ownerIn(locale: Locale, n: number): Question {
  const ask = n > 0 ? `Your name in ${languageOf(locale).name}` : 'Your own name';
  return question(
    'owner',
    ask,
    ({ owner = {} }) => owner[locale] ?? (n > 0 ? Object.values(owner)[0] : undefined),
    async (text, answers) =>
      put(readName(text), (name) => {
        answers.owner = { ...answers.owner, [locale]: name };
      }),
  );
}

function question(
  flag: string,
  ask: string,
  shown: (answers: Draft) => string | undefined,
  take: Question['take'],
): Question {
  return { flag, ask, shown: (answers) => shown(answers) ?? '', take, without: undefined };
}

function picture(name: 'logo' | 'portrait', ask: string, without: string): Question {
  // What lies there is the demonstration's before the first answers.
  const there = ({ start }: Draft) => (start ? undefined : brandPicture(name));
  return {
    ...question(
      name,
      ask,
      (answers) => answers[name] ?? (there(answers) && relative('.', there(answers) ?? '')),
      async (text, answers) =>
        put(await readPicture(text), (file) => Object.assign(answers, { [name]: file })),
    ),
    without,
  };
}

async function put<Value>(
  answer: Read<Value>,
  keep: (value: Value) => void,
): Promise<string | undefined> {
  if ('wrong' in answer) return answer.wrong;
  keep(answer.value);
  return undefined;
}
