import { describe, expect, test } from 'vitest';
import { db, get, postForm, postJson, sendMessage } from '../harness.ts';
import { readable } from '../with-key.ts';

const answers = { effort: 5, satisfied: 4, again: 'yes', comment: 'Quick.' };

async function solvedMessage() {
  const { url } = await sendMessage();
  await postForm(url, { solved: 'yes' });
  return { url, survey: url.replace('/messages/', '/api/surveys/') };
}

const rows = async () =>
  (await readable.prepare('SELECT effort, satisfied, again, comment FROM surveys').all()).results;

describe('POST /api/surveys/<token>', () => {
  test('stores one answer for a solved message', async () => {
    const { survey } = await solvedMessage();
    const response = await postJson(survey, answers);

    expect(response.status).toBe(204);
    expect(await rows()).toEqual([answers]);
  });

  test('adds up what is answered one press at a time', async () => {
    const { survey, url } = await solvedMessage();
    const response = await postForm(survey, { effort: '3' });
    await postForm(survey, { satisfied: '2' });
    await postForm(survey, { effort: '4', comment: '' });

    expect([response.status, response.headers.get('location')]).toEqual([303, `${url}#survey`]);
    expect(await rows()).toEqual([{ effort: 4, satisfied: 2, again: null, comment: null }]);
  });

  test('is asked one question at a time on the page, and thanks in place', async () => {
    const { survey, url } = await solvedMessage();
    const questions = ['How satisfied', 'How easy', 'Would you use', 'Anything else'];
    const presses = [{ satisfied: '5' }, { effort: '5' }, { again: 'no' }, { comment: 'Fine.' }];

    for (const [place, press] of presses.entries()) {
      const html = await (await get(url)).text();
      expect(questions.filter((question) => html.includes(question))).toEqual([questions[place]]);
      await postForm(survey, press as Record<string, string>);
    }
    expect(await (await get(url)).text()).toContain('reads every one of these');
  });

  test('masks personal data in the comment', async () => {
    const { survey } = await solvedMessage();
    await postJson(survey, { comment: 'I am jonas@client.example' });

    expect(await rows()).toMatchObject([{ comment: 'I am [email]' }]);
  });

  test('tells a browser that sends no answer what to do', async () => {
    const { survey } = await solvedMessage();
    const response = await postForm(survey, { comment: ' ' });
    const empty = await postForm(survey, { comment: '' });

    expect([response.status, empty.status]).toEqual([422, 422]);
    expect(await empty.text()).toContain('Choose an answer, or write a comment.');
  });

  test('waits until the message is solved', async () => {
    const { url } = await sendMessage();
    const response = await postJson(url.replace('/messages/', '/api/surveys/'), answers);

    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('solved') });
    expect(await rows()).toEqual([]);
  });

  test.each(['AAAAAAAAAAAAAAAAAAAAAA', 'x', '%00'])('does not know %s', async (token) => {
    expect((await postJson(`/api/surveys/${token}`, answers)).status).toBe(404);
  });

  test('masks personal data in quarantine too', async () => {
    const { survey } = await solvedMessage();
    await postJson(survey, { comment: 'I am jonas@client.example', website: 'x' });

    const data = await readable.prepare('SELECT data FROM quarantine').first('data');
    expect(data).toBe(JSON.stringify({ comment: 'I am [email]', website: 'x' }));
  });

  test('puts what a machine sent into quarantine', async () => {
    const { survey } = await solvedMessage();
    const response = await postJson(survey, { ...answers, website: 'x' });

    expect(response.status).toBe(204);
    expect(await db.prepare('SELECT kind FROM quarantine').first('kind')).toBe('surveys');
    expect(await rows()).toEqual([]);
  });

  test.each([
    ['six of five', { effort: 6 }, 'effort'],
    ['nothing', {}, 'effort'],
    ['fields that were left alone', { effort: '', comment: '', again: null }, 'effort'],
    ['true for a step', { effort: true }, 'effort'],
    ['a list for a step', { satisfied: [3] }, 'satisfied'],
    ['a hexadecimal step', { effort: '0x3' }, 'effort'],
    ['an exponent', { effort: '1e0' }, 'effort'],
    ['a step with a space', { satisfied: ' 3' }, 'satisfied'],
    ['no step', { effort: 0 }, 'effort'],
    ['half a step', { satisfied: 2.5 }, 'satisfied'],
    ['a word for a step', { effort: 'easy' }, 'effort'],
    ['an object for a step', { effort: { valueOf: 1, toString: 1 } }, 'effort'],
    ['maybe', { again: 'maybe' }, 'again'],
    ['a comment over 1,000 characters', { comment: 'a'.repeat(1001) }, 'comment'],
  ])('refuses %s', async (_, fields, field) => {
    const { survey } = await solvedMessage();
    const response = await postJson(survey, fields);

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
    expect(await rows()).toEqual([]);
  });
});
