import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { publishedSettingsSchema } from '../../../worker/contract/published/settings.ts';
import { now, withMailApi } from './with-mail-api.ts';

const { owner, address } = publishedSettingsSchema.parse(
  JSON.parse(readFileSync('dist/settings.json', 'utf8')),
);
const { hostname } = new URL(address);

/** "refused.403.validation_error@client.example": the status and the code with which it is refused. */
const refusedWith = (to: string) => /^refused\.(\d+)\.(\w+)@/.exec(to)?.slice(1) ?? [];

/** By the keys that it was given, what left; a real one keeps them for a day. */
const left = new Map<string, string>();

describe('Resend', () => {
  const { api, add, addMessage, run, email, outbox, pressed, stopped } = withMailApi(
    'RESEND_API_KEY',
    async ({ headers, body }, to) => {
      const [status, name] = refusedWith(to);
      if (status)
        return {
          status: Number(status),
          body: { statusCode: Number(status), name, message: 'Why.' },
        };
      if (to.startsWith('page')) return { status: 502, body: '<h1>Bad gateway</h1>' };
      if (to.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, 4000));
      const key = String(headers['idempotency-key']);
      const isFirst = !left.has(key);
      left.set(key, JSON.stringify(body));
      if (to.startsWith('lost') && isFirst) return 'nothing';
      return { status: 200, body: { id: 're_1' } };
    },
  );
  beforeEach(() => left.clear());

  test('is given what it is documented to take', async () => {
    await addMessage();
    await add('jonas@müller.example', {
      ...{ message: 'm1', html: 'key:none:<p>Refunded.</p>', reply_to: `key:none:${owner.email}` },
    });
    await run();

    expect(await email()).toMatchObject({ sent_at: expect.any(String), error: null });
    expect(api.posted).toMatchObject([
      {
        path: '/emails',
        headers: { authorization: 'Bearer the-secret', 'content-type': 'application/json' },
        body: {
          from: expect.stringMatching(new RegExp(`^".+" <${owner.email}>$`)),
          ...{ to: ['jonas@xn--mller-kva.example'], reply_to: owner.email },
          ...{ subject: 'Re: Paid', text: 'Refunded.', html: '<p>Refunded.</p>' },
          headers: {
            'X-Quietdesk-Email': 'one',
            ...{ 'In-Reply-To': `<m1@${hostname}>`, References: `<m1@${hostname}>` },
            // 22 bytes.
            'Thread-Index': expect.stringMatching(/^AQAAAAAA[\w+/]{22}==$/),
          },
        },
      },
    ]);
  });

  test('sends an email once whose answer was lost', async () => {
    await add('lost@client.example');
    await run();
    const between = await email();
    await run(1);

    expect(between).toMatchObject({ sent_at: null, failed_at: null });
    expect(await email()).toMatchObject({ tries: 2, sent_at: expect.any(String) });
    expect([api.posted.length, left.size]).toEqual([2, 1]);
  });

  test.each([
    ['for good', 'refused.422.missing_required_field', 'missing_required_field: Why.'],
    ['for good', 'refused.422.validation_error', 'validation_error_422: Why.'],
    ['for now', 'refused.403.validation_error', 'validation_error_403: Why.'],
    ['for now', 'refused.403.invalid_api_key', 'invalid_api_key: Why.'],
    ['for now', 'refused.429.daily_quota_exceeded', 'daily_quota_exceeded: Why.'],
    [
      'for now',
      'refused.409.concurrent_idempotent_requests',
      'concurrent_idempotent_requests: Why.',
    ],
    ['for now', 'refused.500.internal_server_error', 'internal_server_error: Why.'],
    ['for now', 'page', 'answered 502'],
  ])('refuses %s: %s', async (how, to, error) => {
    await add(`${to}@client.example`);
    await run();

    expect(await email()).toEqual({
      ...{ tries: 1, error, sent_at: null },
      failed_at: how === 'for good' ? now.toISOString() : null,
    });
  });

  test('is waited for no longer than a binding', async () => {
    await add('slow@client.example');
    await run();

    expect(await email()).toMatchObject({ sent_at: null, error: expect.stringMatching(/time/i) });
  });

  test.each([
    ['refused.403.invalid_api_key', 'does not accept its key'],
    ['refused.403.validation_error', 'Verify it with whoever sends your emails'],
    ['refused.429.monthly_quota_exceeded', 'has sent as much as it may'],
  ])('says in the outbox what to do about %s', async (to, what) => {
    await add(`${to}@client.example`);
    await run();

    expect(await outbox()).toContain(what);
  });

  test('is told where the reader of an email about a week wants no more, and there it is so', async () => {
    await add(owner.email, { id: 'week-2026-W48', kind: 'week', is_automatic: 1 });
    await run();
    const headers = api.posted[0]?.body['headers'] as Record<string, string>;
    const [, url = ''] = /^<(https:.+)>$/.exec(headers['List-Unsubscribe'] ?? '') ?? [];
    await pressed(new URL(url).pathname);

    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(await stopped()).toEqual(['week']);
  });

  test('is told of an automatic email that no machine is to answer it', async () => {
    await add('jonas@client.example', { kind: 'acknowledgement', is_automatic: 1 });
    await run();

    expect(api.posted[0]?.body['headers']).toEqual({
      ...{ 'X-Quietdesk-Email': 'one', 'Auto-Submitted': 'auto-replied' },
      'X-Auto-Response-Suppress': 'All',
    });
  });
});

describe('Postmark', () => {
  const { api, add, run, email, outbox } = withMailApi('POSTMARK_SERVER_TOKEN', (_, to) => {
    const [status, code] = refusedWith(to);
    return status
      ? { status: Number(status), body: { ErrorCode: Number(code), Message: 'Why.' } }
      : { status: 200, body: { ErrorCode: 0, Message: 'OK', MessageID: 'pm-1' } };
  });

  test('is given what it is documented to take', async () => {
    await add('jonas@client.example', {
      html: 'key:none:<p>Refunded.</p>',
      reply_to: `key:none:${owner.email}`,
    });
    await run();

    expect(await email()).toMatchObject({ sent_at: expect.any(String), error: null });
    expect(api.posted).toMatchObject([
      {
        path: '/email',
        headers: { 'x-postmark-server-token': 'the-secret', accept: 'application/json' },
        body: {
          From: expect.stringMatching(new RegExp(`^".+" <${owner.email}>$`)),
          ...{ To: 'jonas@client.example', ReplyTo: owner.email, Subject: 'Re: Paid' },
          ...{ TextBody: 'Refunded.', HtmlBody: '<p>Refunded.</p>', MessageStream: 'outbound' },
          Headers: [{ Name: 'X-Quietdesk-Email', Value: 'one' }],
        },
      },
    ]);
  });

  test.each([
    ['for good', '422.406', 'The provider sends nothing to this address'],
    ['for good', '422.300', 'mostly because there can be no such address'],
    ['for now', '422.400', 'Verify it with whoever sends your emails'],
    ['for now', '401.10', 'does not accept its key'],
    ['for now', '422.412', 'may not send to everybody yet'],
    ['for now', '500.100', ''],
  ])('refuses %s: %s', async (how, answered, what) => {
    await add(`refused.${answered}@client.example`);
    await run();

    expect(await email()).toEqual({
      ...{ tries: 1, error: `postmark_${answered.split('.')[1]}: Why.`, sent_at: null },
      failed_at: how === 'for good' ? now.toISOString() : null,
    });
    expect(await outbox()).toContain(what);
  });
});
