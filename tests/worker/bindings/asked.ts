import { unsubscribePath } from '../../../worker/email/unsubscribing/link.ts';
import { adminToken, secrets } from '../../secrets.ts';
import { signedCookie } from '../cookie.ts';
import type { Asked } from './drill.ts';
import { closedWeek, fileId, tokens, words } from './rows.ts';

const page: Record<string, string> = { accept: 'text/html' };

const post = (path: string, fields: Record<string, string> = {}, headers = page): Asked => ({
  path,
  fields,
  headers,
});

const get = (path: string, headers = page): Asked => ({ path, headers });

const message = { email: 'ada@client.example', text: 'The invoice is empty.', locale: 'en' };
const vote = { article: 'refund-payment', locale: 'en', helpful: 'yes' };
const visit = { visit: 'tab-of-somebody-else', started: '$now', locale: 'en' };
const gap = { query: 'Split an invoice', locale: 'en', why: 'no-answer' };

/** What emails name where their readers want no more of them. */
const noMore = {
  answers: await unsubscribePath(secrets, 'answer-notified'),
  weeks: await unsubscribePath(secrets, `week-${closedWeek}`),
};

/** Each route of the customers', in each way in which it uses bindings. */
export const publicRoutes: Record<string, Asked> = {
  'a message': post('/api/messages', message),
  'a message with a key': post('/api/messages', { ...message, key: 'kept-key' }),
  'a message with a file': { ...post('/api/messages', message), file: 'It stopped at 9.' },
  'a vote': post('/api/votes', { ...vote, version: 'of-long-ago' }),
  'a vote with a comment': post('/api/votes', { ...vote, helpful: 'no', comment: 'Only half?' }),
  'a gap': post('/api/gaps', { ...gap, email: message.email }),
  'a gap of a machine': post('/api/gaps', { ...gap, website: 'x' }),
  'a visit': post('/api/visits', visit),
  'a survey': post(`/api/surveys/${tokens.asked}`, { effort: '5' }),
  'the page of a message': get(`/messages/${tokens.open}/`),
  'a file of a message': get(`/messages/${tokens.open}/files/${fileId}`),
  'a note': post(`/messages/${tokens.open}/`, { text: 'And another thing.' }),
  'a note with a file': {
    ...post(`/messages/${tokens.open}/`, { text: 'See the log.' }),
    file: 'It stopped at 9.',
  },
  'the page of somebody who was notified': get(`/api/askers/${tokens.notified}`),
  'what they say': post(`/api/askers/${tokens.notified}`, { helpful: 'no' }),
  'where no more answers are wanted': get(noMore.answers),
  'that none are': post(noMore.answers),
  'where no more weeks are wanted': get(noMore.weeks),
  'that none comes': post(noMore.weeks),
  'a search': get('/api/search?q=refund&locale=en'),
  'a search for a program': { path: '/api/search?q=pigeon+stamp', headers: {} },
  health: get('/api/health'),
  'an old address': get('/hc/en-us/articles/360003000001'),
  'an old address of Freshdesk': get('/support/solutions/articles/1'),
  'the same in a language': get('/en/support/solutions/articles/1'),
  'an old address of Help Scout': get('/article/1'),
  'its category': get('/category/1'),
  'its collection': get('/collection/1'),
};

const owner = { ...page, authorization: `Bearer ${adminToken}` };

/** A browser that the owner signed in with. */
export const signedIn = {
  ...{ ...page, 'sec-fetch-site': 'same-origin' },
  cookie: signedCookie(tokens.session),
};

const shown = [
  ...['', 'weeks/', 'weeks/$week', 'weeks/$week.json', 'weeks/$week.csv', 'weeks/$week.md'],
  ...['set-aside', 'words', 'numbers', 'visits', 'messages', 'replied', 'solved', 'surveys'].map(
    (list) => `weeks/$week/${list}/`,
  ),
  `weeks/?from=${closedWeek}&to=${closedWeek}`,
  ...[
    'messages/',
    'messages/?q=paid+twice',
    'messages/open/',
    'messages/open/delete',
    'surveys/',
    'privacy/',
  ],
  `messages/open/files/${fileId}`,
  ...['outbox/', 'outbox/stuck/'],
  ...['gaps/', 'gaps.csv', 'gaps.json', 'gaps/1/', 'gaps/99/', 'gaps/telling/'],
  ...['articles/', 'articles.csv', 'articles/en/refund-payment/'],
];

const replyKey = '00000000-0000-4000-8000-000000000000';

const pressed: [path: string, fields?: Record<string, string>][] = [
  ['messages/open/solve'],
  ['messages/open/seen'],
  ['messages/open/close'],
  ['messages/open/delete'],
  ['messages/open/priority', { priority: 'urgent' }],
  ['messages/open/reply', { text: 'Done.', key: replyKey, solved: 'yes' }],
  ['messages/solved/reopen'],
  ['messages/suspect/not-spam'],
  ['messages/quarantine/1/delete'],
  ['gaps/1/ignore'],
  ['gaps/3/restore'],
  ['gaps/4/reopen'],
  ['gaps/2/stop'],
  ['gaps/2/send'],
  ['gaps/2/tell'],
  ['gaps/1/answered', { article: 'refund-payment' }],
  ['gaps/1/merge', { other: '2' }],
  ['gaps/1/split', { wordings: '1' }],
  ['gaps/1/undo', { move: '1' }],
  ...['weeks/$week', 'weeks/$week/words', 'articles/en/refund-payment'].flatMap(
    (page): [path: string][] => [
      [`${page}/words/${words.open}/ignore`],
      [`${page}/words/${words.ignored}/restore`],
    ],
  ),
  [`weeks/${closedWeek}/set-aside/count`],
  [`weeks/${closedWeek}/set-aside/leave-out`],
  ['outbox/retry'],
  ['outbox/week/stop'],
  ['outbox/week/resume'],
  ['outbox/stuck/retry'],
  ['outbox/failed/delete'],
  ['privacy/person', { email: 'jonas@client.example' }],
  ['privacy/export', { email: 'jonas@client.example' }],
  ['privacy/erase', { email: 'jonas@client.example' }],
  ['sign-out'],
];

/** Each route of the owner's: what is read, what is pressed, and what is asked before the door. */
export const ownerRoutes: Asked[] = [
  ...shown.map((path) => get(`/admin/${path}`, owner)),
  ...pressed.map(([path, fields]) => post(`/admin/${path}`, fields, owner)),
  {
    ...post('/admin/messages/open/reply', { text: 'See this.', key: replyKey }, owner),
    file: 'Line 1',
  },
  ...['messages/', 'gaps.csv'].map((path) => get(`/admin/${path}`, signedIn)),
  ...['messages/open/seen', 'sign-out'].map((path) => post(`/admin/${path}`, {}, signedIn)),
  // Nobody has signed in yet, or somebody tries a wrong token.
  get('/admin/sign-in'),
  post('/admin/sign-in', { token: adminToken }),
  post('/admin/sign-in', { token: 'guessed' }),
  get('/admin/messages/'),
];
