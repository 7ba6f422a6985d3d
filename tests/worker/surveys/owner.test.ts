import { describe, expect, test } from 'vitest';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import { db, postJson, settings } from '../harness.ts';
import { ownerJson, ownerPost, ownerText, sentMessage } from '../owner.ts';

const thisWeek = weekOf(new Date(), settings.timeZone).week;

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

  test('answers that answer nothing count neither here nor in the week', async () => {
    const id = await answered({ comment: 'Fine.' });
    const counted = async () => {
      const week = (await ownerJson(`/admin/weeks/${thisWeek}.json`)) as { surveys: object };
      return week.surveys;
    };
    const before = await counted();
    await db.prepare('UPDATE surveys SET comment = NULL WHERE message = ?1').bind(id).run();

    expect(before).toMatchObject({ answers: 1 });
    expect(await counted()).toMatchObject({ answers: 0 });
    expect(await ownerText('/admin/surveys/')).toContain('Nobody has answered yet.');
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
