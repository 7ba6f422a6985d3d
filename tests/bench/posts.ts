import { readFileSync } from 'node:fs';
import type { Manifest } from '../../worker/contract/published/manifest.ts';
import buildSite from '../built-site.ts';

buildSite();
const manifest: Manifest = JSON.parse(readFileSync('dist/articles.json', 'utf8'));
const [article] = manifest.articles.en;
const { slug, version } = article ?? { slug: '', version: '' };

interface Post {
  path: string;
  fields: object;
}

/** What the n-th reader sends of each kind. */
export const posts = {
  message: (n) => ({
    path: '/api/messages',
    fields: {
      ...{ email: `person-${n}@client.example`, name: 'Jonas', locale: 'en', page: '/articles/x/' },
      text: `My client paid twice, and I do not know how to send the money back. Invoice ${n}.`,
      query: 'paid twice',
    },
  }),
  vote: () => ({
    path: '/api/votes',
    fields: { article: slug, version, locale: 'en', helpful: 'yes' },
  }),
  'vote with a comment': (n) => ({
    path: '/api/votes',
    fields: {
      ...{ article: slug, version, locale: 'en', helpful: 'no' },
      comment: `The button of screen ${n} is elsewhere.`,
    },
  }),
  gap: (n) => ({
    path: '/api/gaps',
    fields: { query: `how do i change number ${n % 300}`, locale: 'en', why: 'no-answer' },
  }),
  visit: (n) => ({
    path: '/api/visits',
    fields: {
      ...{ visit: `visit-${String(n).padStart(16, '0')}`, locale: 'en' },
      started: new Date(Date.now() - 60_000).toISOString(),
      searches: [{ query: 'paid twice', answered: true, clicked: slug }],
      articles: [{ article: slug, seconds: 40, helpful: 'yes' }],
    },
  }),
} satisfies Record<string, (n: number) => Post>;

/** Each comes from a network of its own: what one sends is limited. */
export const sending = (n: number, { fields }: Pick<Post, 'fields'>) => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    accept: 'application/json',
    'user-agent': `Mozilla/5.0 (bench ${n})`,
    'cf-connecting-ip': `${10 + ((n >> 16) & 63)}.${(n >> 8) & 255}.${n & 255}.1`,
  },
  body: JSON.stringify(fields),
});

/** Of the bare route: as much text. */
export const barePost = (n: number): Post => ({ ...posts.message(n), path: '/' });
