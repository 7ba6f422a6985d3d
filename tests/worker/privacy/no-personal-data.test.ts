import { describe, expect, test } from 'vitest';
import { runSchedule as runTurns } from '../../schedule.ts';
import { db, get, postForm, postJson, server, tables, worker } from '../harness.ts';
import { ownerGet, ownerPost } from '../owner.ts';
import { readable } from '../with-key.ts';

/** What people type into a search, and what of it nobody may find again. */
const typed = [
  ['write to jonas.k+x@paperboat.example please', 'jonas'],
  ['我的邮箱是zhang_3@qq.com收不到', 'zhang_3'],
  ['联系ｗａｎｇ９＠ｑｑ．ｃｏｍ谢谢', 'ｗａｎｇ９'],
  ['reset mei.lin @ paperboat.example', 'mei.lin'],
  ['写到用户甲@例子.中国谢谢', '用户甲'],
  ['lara(at)paperboat.example wants a refund', 'lara'],
  ['call +65 9123 4567', '9123 4567'],
  ['call (415) 555-2671', '555-2671'],
  ['手机13800138000收不到验证码', '13800138000'],
  ['手机138-0013-8001收不到', '0013-8001'],
  ['电话１３９００１３９０００', '１３９００１３９０００'],
  ['打010-62781234没人接', '62781234'],
  ['07911 123456 gets no code', '07911'],
  ['01 23 45 67 89 is my number', '45 67 89'],
  ['card 4111 1111 1111 1111 was declined', '4111 1111'],
  ['card 5555-5555-5555-4444 twice', '5555-5555'],
  ['卡号6200000000000005付款失败', '6200000000000005'],
  ['卡４２４２４２４２４２４２４２４２被拒', '４２４２'],
  ['Amex 3782 822463 10005', '822463'],
  ['身份证11010519491231002X不对', '11010519491231002X'],
  ['身份证110105 19491231 002x', '19491231'],
  ['my password is hunter2 ok', 'hunter2'],
  ['密码是abc12345登录不了', 'abc12345'],
  ['key sk_live_51Habcdefgh1234', '51Habcdefgh'],
  ['nina dot berg at gmail dot com gets no code', 'berg'],
  ['no code at "otto kern"@paperboat.example', 'otto'],
  ['ping piet&#64;paperboat.example', 'piet'],
  ['refund to DE89 3704 0044 0532 0130 00', '0532 0130'],
  ['ssn 219-09-9998 is wrong', '09-9998'],
  ['card4012888888881881 was declined', '4012888888881881'],
  ['meu celular (11) 91234-5678', '91234-5678'],
  ['612 34 56 78 no recibe el SMS', '34 56 78'],
  ['رقمي ٠١٠٠ ١٢٣ ٤٥٦٧', '٤٥٦٧'],
  ['password swordfish77 is refused', 'swordfish77'],
] as const;

/** Who asks to be notified, and somebody else who only ever wrote a message. */
const [subscriber, other] = ['subscriber@client.example', 'other@client.example'];

/** Columns that are there to hold an address, or a message as it was written. */
const meant: Record<string, string[]> = {
  messages: ['email', 'name', 'text'],
  emails: ['to_address', 'reply_to', 'subject', 'text', 'html'],
  subscribers: ['email'],
  gaps: ['email'],
  quarantine: ['email'],
};

describe('what was typed into a search', () => {
  test('is found beside ids, hashes and tokens, but not inside them', () => {
    const id = '0f079116-8d0e-4a0c-9a43-507911a5f2c1';
    const [hash, token] = ['07911'.repeat(13).slice(0, 64), 'Ab-07911_fEd0987654xyz'];
    const everything = typed.map(([text]) => text).join('\n');

    expect(wordsIn(JSON.stringify([id, hash, token, `/messages/${token}/`]))).toEqual([]);
    expect(wordsIn(`${id} ${everything} ${token}`)).toHaveLength(typed.length);
  });

  test('stands in no row, no log line and no export, but in the messages that say it', async () => {
    server.clearLogs();
    await Promise.all(typed.map(([text], n) => type(text, n)));
    await visit();
    await postJson('/api/messages', { email: other, text: 'Hello' });
    await runSchedule(0);
    await notifySubscriber();
    // When the week is over its searches become gaps, and it is closed.
    await runSchedule(8);
    const held = [...(await tablesAsText()), ...(await exportsAsText()), ...logsAsText()];
    const messages = await textOf('SELECT text FROM messages');

    expect(
      held.flatMap(({ where, text }) => wordsIn(text).map((word) => `${word} in ${where}`)),
    ).toEqual([]);
    // All of it did arrive: in the gaps with a mask, in the messages as it was written.
    expect(wordsIn(messages)).toHaveLength(typed.length);
    expect(await textOf('SELECT query FROM gaps')).toMatch(
      /\[email\].*\[phone\].*\[card\].*\[id\].*\[token\].*\[iban\]/s,
    );
    expect(await textOf('SELECT data FROM visits')).toContain('[card]');
    expect(await textOf('SELECT helpful FROM subscribers')).toContain('yes');
  });
});

function wordsIn(text: string) {
  const written = withoutRandom(text);
  return typed.map(([, word]) => word).filter((word) => written.includes(word));
}

/** Ids, hashes and tokens are random: now and then one of them holds five digits that somebody typed. */
const withoutRandom = (text: string) =>
  text.replace(
    /(?<![\w-])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32,}|[\w-]{22})(?![\w-])/g,
    '…',
  );

const textOf = async (query: string) =>
  JSON.stringify((await readable.prepare(query).all()).results);

/** One person after the other puts it wherever somebody might. */
async function type(text: string, n: number) {
  const headers = { 'cf-connecting-ip': `10.1.${n}.1` };
  const locale = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
  const question = { query: text, locale };
  const why = (['no-answer', 'rephrased', 'not-found', 'not-helpful'] as const)[n % 4];
  const vote = { article: 'refund-payment', locale, helpful: 'no', comment: text, reason: text };
  // A message's question is what was searched for before it, or its first line.
  const message = { email: `writer${n}@client.example`, text: `${text} — why is that?`, locale };
  const email = `subscriber${n}@client.example`;

  await postJson('/api/gaps', { ...question, why }, headers);
  await postForm('/api/gaps', { ...question, why: 'asked', email }, headers);
  await postForm('/api/gaps', { ...question, why: 'asked', website: text }, headers);
  await postJson('/api/votes', vote, headers);
  await postJson('/api/messages', n % 2 ? { ...message, query: text } : message, headers);
  await get(`/api/search?locale=${locale}&q=${encodeURIComponent(text)}`, headers);
}

/** Two tabs of somebody else, in which all of it was searched for, in vain and not. */
async function visit() {
  const started = new Date().toISOString();
  const ofTab = (visit: string, searches: object[]) =>
    postJson('/api/visits', { visit, started, locale: 'en', searches });
  const inVain = typed.map(([query]) => ({ query, answered: false }));
  const answered = typed.map(([query]) => ({ query: `refund ${query}`, answered: true }));

  expect((await ofTab('tab-0123456789abcdef', inVain)).status).toBe(204);
  expect((await ofTab('tab-fedcba9876543210', answered)).status).toBe(204);
}

/** A question that has its answer with the next build, and what the subscriber says to it. */
async function notifySubscriber() {
  await postJson('/api/gaps', {
    query: 'How do I refund a payment?',
    locale: 'en',
    why: 'asked',
    email: subscriber,
  });
  await runSchedule(0);
  await db.batch([
    db.prepare(`UPDATE builds SET build = 'an earlier one'`),
    db.prepare('DELETE FROM article_versions'),
    db.prepare(`UPDATE wordings SET build = '', answered_at = NULL`),
  ]);
  await runSchedule(0);
  const email = await readable
    .prepare(`SELECT text FROM emails WHERE kind = 'answer'`)
    .first('text');
  const path = /\/api\/askers\/[\w-]{22}\//.exec(String(email))?.[0] ?? '';
  await get(`${path}?helpful=yes`, { accept: 'text/html' });
  expect((await postForm(path, { helpful: 'yes' })).status).toBe(303);
}

const runSchedule = (days: number) => runTurns(worker, new Date(Date.now() + days * 86_400_000));

async function tablesAsText() {
  return Promise.all(
    tables.map(async (table) => {
      const { results } = await readable.prepare(`SELECT * FROM ${table}`).all();
      const kept = results.map((row) =>
        Object.entries(row).filter(([column]) => !meant[table]?.includes(column)),
      );
      return { where: table, text: JSON.stringify(kept) };
    }),
  );
}

/** Every file that the owner can take away. The week's page alone shows messages too, as they were written. */
async function exportsAsText() {
  // The first is the one in which all of it happened; on a Sunday the next one has been closed too.
  const week = await db.prepare('SELECT MIN(week) AS week FROM weeks').first<string>('week');
  const paths = ['.json', '.csv', '.md'].map((kind) => `/admin/weeks/${week}${kind}`);
  const files = ['/admin/gaps.csv', '/admin/gaps.json', '/admin/gaps', '/admin/articles', ...paths];
  const read = files.map(async (path) => {
    const response = await ownerGet(path);
    expect(response.status, path).toBe(200);
    return { where: path, text: await response.text() };
  });
  const person = await ownerPost('/admin/privacy/export', { email: other });
  return [...(await Promise.all(read)), { where: 'export of another', text: await person.text() }];
}

const logsAsText = () =>
  server.getLogs().map((line) => ({ where: 'log', text: JSON.stringify(line) }));
