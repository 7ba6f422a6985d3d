import { readFileSync } from 'node:fs';
import type { Manifest } from '../../../worker/contract/published/manifest.ts';
import { oneOf } from '../../search/seeded.ts';

/** Something that a customer sends, with the rows that it makes, each by a name of its own. */
export interface Post {
  path: string;
  headers: Record<string, string>;
  fields: Record<string, unknown>;
  /** The text of a file that goes with it. */
  file: string | undefined;
  rows: string[];
}

const kinds = ['message', 'message', 'withFile', 'vote', 'gap', 'visit'] as const;

/** The articles that can be voted for. */
export function publishedSlugs(): string[] {
  const { articles }: Manifest = JSON.parse(readFileSync('dist/articles.json', 'utf8'));
  return articles.en.map(({ slug }) => slug);
}

/** Posts of every kind, each from a network of its own; sent again, each is the same one. */
export function* mixedPosts(articles: string[], chance: () => number): Generator<Post> {
  for (let number = 1; ; number += 1) {
    const words = inLetters(number);
    const kind = oneOf(kinds, chance);
    const { path, fields, file, rows } = sent[kind](words, oneOf(articles, chance));
    yield {
      ...{ path, rows, file },
      headers: {
        accept: 'application/json',
        'cf-connecting-ip': someAddress(chance),
        ...(path === '/api/messages' && { 'idempotency-key': `key of ${words}` }),
      },
      fields: { locale: 'en', ...fields },
    };
  }
}

/** A post as it is sent: in JSON, or as a form with its file. */
export function requestOf({ headers, fields, file }: Post): RequestInit {
  if (file === undefined) {
    const json = { ...headers, 'content-type': 'application/json' };
    return { method: 'POST', headers: json, body: JSON.stringify(fields) };
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  form.append('files', new Blob([file]), `${file}.txt`);
  return { method: 'POST', headers, body: form };
}

interface Sent {
  path: string;
  fields: Record<string, unknown>;
  file?: string;
  rows: string[];
}

const message = (words: string) => ({
  path: '/api/messages',
  fields: { email: `${words.replaceAll(' ', '.')}@client.example`, text: words },
  rows: [`message ${words}`, `new-message ${words}`, `acknowledgement ${words}`],
});

const sent: Record<(typeof kinds)[number], (words: string, article: string) => Sent> = {
  message,
  withFile: (words) => ({
    ...message(words),
    file: words,
    rows: [...message(words).rows, `file ${words}.txt`],
  }),
  vote: (words, article) => ({
    path: '/api/votes',
    fields: { article, helpful: 'no', comment: words },
    rows: [`vote ${words}`, `not-helpful ${words}`],
  }),
  gap: (words) => ({
    path: '/api/gaps',
    fields: { query: words, why: 'asked' },
    rows: [`asked ${words}`],
  }),
  visit: (words) => ({
    path: '/api/visits',
    fields: {
      visit: `${words.replaceAll(' ', '-')}-in-a-tab-of-its-own`,
      started: new Date().toISOString(),
      searches: [{ query: words, answered: true }],
    },
    rows: [`visit ${words}`],
  }),
};

/** The names of all rows that posts have made; of an acknowledgement that was withheld the message says so. */
export const namesOfRows = `
  SELECT 'message ' || text AS name FROM messages
   UNION ALL
  SELECT emails.kind || ' ' || messages.text FROM emails JOIN messages ON messages.id = emails.message
   UNION ALL
  SELECT 'acknowledgement ' || text FROM messages WHERE acknowledgement_withheld = 1
   UNION ALL
  SELECT 'file ' || name FROM files
   UNION ALL
  SELECT 'vote ' || comment FROM votes
   UNION ALL
  SELECT why || ' ' || query FROM gaps WHERE why IN ('asked', 'not-helpful')
   UNION ALL
  SELECT 'visit ' || (data ->> '$.searches[0].query') FROM visits`;

/** A number that nothing takes for one of a telephone. */
const inLetters = (number: number) =>
  [...String(number)].map((digit) => digits[Number(digit)]).join(' ');

const digits = ['nil', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Limits are counted by address and by network: there are more of these than posts. */
export function someAddress(chance: () => number): string {
  const part = () => Math.floor(chance() * 65_536).toString(16);
  return `2001:${part()}:${part()}:${part()}::1`;
}
