import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startWorker } from '../own-worker.ts';
import { configWithProviderFor } from './refusing-provider.ts';

const taken = 'jonas@client.example';
/** As mail servers know the domain of info@müller.de. */
const takenInAscii = 'info@xn--mller-kva.de';
const refused = 'nobody@client.example';

const { worker, db, stop } = await startWorker(configWithProviderFor([taken, takenInAscii]));

beforeEach(() => db.prepare('DELETE FROM emails').run());
afterAll(stop);

const MINUTE = 60_000;
const now = new Date();
const minutesFromNow = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);

const runSchedule = (scheduledTime: Date) => worker.scheduled({ cron: '* * * * *', scheduledTime });

interface MailRow {
  id: string;
  tries: number;
  error: string | null;
  due_at: string;
  leased_until: string | null;
  sent_at: string | null;
}

const emails = async () =>
  (await db.prepare('SELECT * FROM emails ORDER BY id').all<MailRow>()).results;

/** An email of its own, due now. */
const addMail = (id: string, to: string, dueAt = now) =>
  db
    .prepare(
      `INSERT INTO emails (id, kind, to_address, reply_to, subject, text, created_at, due_at)
       VALUES (?1, 'reply', 'key:none:' || ?2, NULL, 'key:none:Hello', 'key:none:Text', ?3, ?3)`,
    )
    .bind(id, to, dueAt.toISOString())
    .run();

describe('the outbox', () => {
  test('sends what is due on schedule, and nothing twice', async () => {
    await addMail('due', taken);
    await addMail('later', taken, minutesFromNow(30));
    await runSchedule(minutesFromNow(1));
    await runSchedule(minutesFromNow(2));

    expect(await emails()).toMatchObject([
      { id: 'due', tries: 1, sent_at: minutesFromNow(1).toISOString(), leased_until: null },
      { id: 'later', tries: 0, sent_at: null },
    ]);
  });

  test('sends to a domain of any letters by the name that mail servers know', async () => {
    await addMail('due', 'info@müller.de');
    await runSchedule(minutesFromNow(1));

    expect(await emails()).toMatchObject([{ error: null, sent_at: expect.any(String) }]);
  });

  test('keeps an email that was refused, says why, and waits longer each time', async () => {
    await addMail('refused', refused);
    const waits: number[] = [];
    let time = now;
    for (let tries = 0; tries < 11; tries += 1) {
      await runSchedule(time);
      const [dueAt = time] = (await emails()).map(({ due_at }) => new Date(due_at));
      waits.push((dueAt.getTime() - time.getTime()) / MINUTE);
      time = dueAt;
    }

    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
    expect(await emails()).toMatchObject([
      { tries: 11, sent_at: null, error: 'email to [email] not allowed' },
    ]);
  });

  test('lets one refused email hold up no other', async () => {
    await addMail('a-refused', refused);
    await addMail('b-fine', taken);
    await runSchedule(now);

    expect((await emails()).map(({ sent_at }) => sent_at !== null)).toEqual([false, true]);
  });

  test('leaves alone what somebody else is sending, until their time is over', async () => {
    await addMail('leased', taken);
    await db
      .prepare('UPDATE emails SET leased_until = ?1')
      .bind(minutesFromNow(2).toISOString())
      .run();
    await runSchedule(minutesFromNow(1));
    const during = await emails();
    await runSchedule(minutesFromNow(3));
    const after = await emails();

    expect(during).toMatchObject([{ sent_at: null }]);
    expect(after).toMatchObject([{ sent_at: minutesFromNow(3).toISOString() }]);
  });
});
