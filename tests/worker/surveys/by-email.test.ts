import { describe, expect, test } from 'vitest';
import { leaseEmails } from '../../../worker/email/db/outbox.ts';
import { solve } from '../../../worker/messages/db/replies.ts';
import { db, get, postForm } from '../harness.ts';
import { emails, message, row } from '../messages/message-rows.ts';
import { ownerPost, ownerText } from '../owner.ts';
import { readable, withKey } from '../with-key.ts';

const browser = { accept: 'text/html' };
const email = 'jonas@client.example';
const surveys = async () => (await readable.prepare('SELECT * FROM surveys').all()).results;

/** The addresses of an email's faces, without the site's own beginning. */
const facesIn = (text: unknown) =>
  [...String(text).matchAll(/https?:\/\/[^/\s]+(\/messages\/\S+\?satisfied=[1-5]#survey)/g)].map(
    ([, path = '']) => path,
  );

async function solved(fields: Record<string, string> = {}) {
  const id = await message({ email, ...fields });
  await ownerPost(`/admin/messages/${id}/solve`);
  const [sent] = await emails(id, 'survey');
  return { id, text: String(sent?.text), html: sent?.html };
}

const addressOf = (text: string) => text.match(/(\/messages\/[\w-]+\/)\?/)?.[1] ?? '';

describe('the email about a solved message', () => {
  test.each([
    ['en', 'Very satisfied', 'Very dissatisfied'],
    ['zh-CN', '非常满意', '非常不满意'],
  ])('has five faces in %s, as text and as HTML', async (locale, best, worst) => {
    const { text, html } = await solved({ locale });

    expect(facesIn(text).map((path) => path.at(-8))).toEqual(['5', '4', '3', '2', '1']);
    expect(text).toContain(`😀 ${best}\nhttp`);
    expect(text).toContain(`😞 ${worst}\nhttp`);
    expect(String(html)).toContain(`<html lang="${locale}">`);
    expect(String(html).match(/<a href="[^"]+\?satisfied=[1-5]#survey"/g)).toHaveLength(5);
  });

  test('has them below a reply that solves it, and not below another', async () => {
    const id = await message({ email });
    await ownerPost(`/admin/messages/${id}/reply`, { text: 'Which?', key: crypto.randomUUID() });
    const key = crypto.randomUUID();
    await ownerPost(`/admin/messages/${id}/reply`, { text: '<b>Done</b>', key, solved: 'yes' });
    const sent = await emails(id, 'reply');

    expect(sent.map(({ text }) => facesIn(text).length).toSorted()).toEqual([0, 5]);
    expect(sent.map(({ html }) => html).find(Boolean)).toContain('&lt;b&gt;Done&lt;/b&gt;');
  });

  test('opens the page with the face chosen, and opening it stores nothing', async () => {
    const { text } = await solved();
    const pages = await Promise.all(
      facesIn(text).map(async (path) => (await get(path.replace('#survey', ''), browser)).text()),
    );

    const chosen = pages.map((html) => html.match(/value="[1-5]" checked/g));
    expect(chosen).toEqual(['5', '4', '3', '2', '1'].map((value) => [`value="${value}" checked`]));
    expect(await surveys()).toEqual([]);
  });

  test.each(['0', '6', 'x', '', '5" onload="', '__proto__'])(
    'asks as ever where the address chooses “%s”',
    async (value) => {
      const path = addressOf((await solved()).text);
      const html = await (
        await get(`${path}?satisfied=${encodeURIComponent(value)}`, browser)
      ).text();

      expect(html).not.toMatch(/name="satisfied"[^>]* checked/);
      expect(html).toContain('name="satisfied" value="5"');
    },
  );

  test('one press stores it, and the other questions follow', async () => {
    const path = addressOf((await solved()).text);
    const survey = path.replace('/messages/', '/api/surveys/');
    await postForm(survey, { satisfied: '4' });
    const html = await (await get(path, browser)).text();

    expect(await surveys()).toMatchObject([{ satisfied: 4, effort: null }]);
    expect(html).toContain('name="effort" value="5"');
    expect(html).toContain(`href="${path}?satisfied=4#survey">Satisfied</a>`);
  });

  test('asks nobody twice in 14 days, however the address is written, and says so', async () => {
    await solved();
    const { id, text, html } = await solved({ text: 'Another', email: email.toUpperCase() });

    expect(text).toContain('Your message is marked as solved.');
    expect([facesIn(text), html]).toEqual([[], null]);
    expect(await ownerText(`/admin/messages/${id}/`)).toContain(
      'Not asked: this address was asked',
    );
  });

  test('asks again when 14 days are over', async () => {
    const { id } = await solved();
    const before = new Date(Date.now() - 15 * 86_400_000).toISOString();
    await db
      .prepare('UPDATE messages SET survey_asked_at = ?1 WHERE id = ?2')
      .bind(before, id)
      .run();

    expect(facesIn((await solved({ text: 'Another' })).text)).toHaveLength(5);
  });
});

describe('an answer', () => {
  test('is changed for a day, and stands after it', async () => {
    const path = addressOf((await solved()).text);
    const survey = path.replace('/messages/', '/api/surveys/');
    await postForm(survey, { satisfied: '1' });
    const changed = await postForm(survey, { satisfied: '4' });
    await db
      .prepare('UPDATE surveys SET created_at = ?1')
      .bind(new Date(Date.now() - 86_400_000).toISOString())
      .run();
    const late = await postForm(survey, { satisfied: '5' });
    const html = await (await get(`${path}?satisfied=5`, browser)).text();

    expect([changed.status, late.status]).toEqual([303, 409]);
    expect(await late.text()).toContain('An answer can be changed for a day.');
    expect(await surveys()).toMatchObject([{ satisfied: 4 }]);
    expect(html).toContain('Your answer: Satisfied');
    expect(html).not.toContain('name="satisfied"');
  });
});

describe('an email that waits for the end of a holiday', () => {
  const now = new Date().toISOString();
  const dueAt = new Date(Date.now() + 86_400_000).toISOString();

  async function waiting() {
    const id = await message({ email });
    const solution = { message: id, createdAt: now, tokenHash: 'holiday', askedAt: dueAt };
    await solve(withKey(db), solution, {
      ...{ id: `survey-${id}`, message: id, subject: 'Solved', text: 'Solved', to: email },
      kind: { name: 'survey', audience: 'customer', isAutomatic: false },
      ...{ createdAt: now, dueAt },
    });
    return id;
  }

  const leasedAt = async (time: string) =>
    (await leaseEmails(withKey(db), { now: time, limit: 10 })).map(({ id }) => id);

  test('leaves then, and the owner is told of it', async () => {
    const id = await waiting();
    const page = await ownerText(`/admin/messages/${id}/`);

    expect(page).toContain('Will be asked by email on');
    expect(await leasedAt(now)).not.toContain(`survey-${id}`);
    expect(await leasedAt(dueAt)).toContain(`survey-${id}`);
  });

  test.each([
    ['the customer', (id: string) => reopenAsCustomer(id)],
    ['the owner', (id: string) => ownerPost(`/admin/messages/${id}/reopen`)],
  ])('does not leave where %s opened the message again', async (_, reopen) => {
    const id = await waiting();
    await reopen(id);

    expect(await row(id)).toMatchObject({ solved_at: null, survey_asked_at: null });
    expect(await leasedAt(dueAt)).not.toContain(`survey-${id}`);
    expect(await emails(id, 'survey')).toEqual([]);
  });
});

async function reopenAsCustomer(id: string) {
  const tokenHash = Buffer.from(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode('AAAAAAAAAAAAAAAAAAAAAA')),
  ).toString('hex');
  await db.prepare('INSERT INTO page_tokens VALUES (?1, ?2)').bind(tokenHash, id).run();
  await postForm('/messages/AAAAAAAAAAAAAAAAAAAAAA/', { text: 'Not yet.' });
}
