import { describe, expect, test } from 'vitest';
import { db, postJson } from './harness.ts';
import { ownerPost, ownerText, sentMessage } from './owner.ts';

describe('GET /admin/surveys/', () => {
  test('says when nobody has answered', async () => {
    expect(await ownerText('/admin/surveys/')).toContain('Nobody has answered yet.');
  });

  test('shows counts from the first answer on, and percentages from the eighth', async () => {
    for (let each = 0; each < 7; each += 1)
      await answered({ effort: 5, satisfied: 4, again: 'yes' });
    const seven = await ownerText('/admin/surveys/');
    await answered({ effort: 1, satisfied: 2, again: 'no' });
    const eight = await ownerText('/admin/surveys/');

    expect(seven).toContain('Yes 7 / 7');
    expect(seven).not.toContain('%<');
    expect(eight).toContain('Yes 88% · 7 / 8');
    expect(eight).toContain('8 answers · 4.5 of 5');
  });

  test('a comment stays text and leads to its message', async () => {
    const id = await answered({ effort: 5, comment: '<b>Quick</b>' });
    const page = await ownerText('/admin/surveys/');

    expect(page).toContain('&lt;b&gt;Quick&lt;/b&gt;');
    expect(page).toContain(`/admin/messages/${id}/`);
  });
});

let people = 0;

async function answered(answers: object): Promise<string> {
  people += 1;
  const { id, url } = await sentMessage({ email: `person${people}@example.org` });
  await ownerPost(`/admin/messages/${id}/solve`);
  await postJson(url.replace('/messages/', '/api/surveys/').replace(/\/$/, ''), answers);
  expect(
    await db.prepare('SELECT message FROM surveys WHERE message = ?1').bind(id).first('message'),
  ).toBe(id);
  return id;
}
