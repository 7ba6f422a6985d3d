import { describe, expect, test } from 'vitest';
import { keyedDigest } from '../../../worker/private-data/digest.ts';
import { blindIndex } from '../../../worker/private-data/email-index.ts';
import { dataKeys, keyFault } from '../../../worker/private-data/keys.ts';
import { keyNumberOf, open, seal } from '../../../worker/private-data/sealing.ts';

const [one, other] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [
  string,
  string,
];
const cell = ['notes', 'text', 'm1'] as const;
const text = 'Ich wohne in der Straße 5.\n我住在五号。\u0000 key:none:';

describe('a text that is encrypted', () => {
  test.each(['', text, '長'.repeat(10_000)])('opens in its cell', async (text) => {
    const keys = await dataKeys({ DATA_KEY: one });
    const sealed = await seal(keys, cell, text);

    expect(sealed).toMatch(/^key:[0-9a-f]{8}:[A-Za-z0-9+/]+$/);
    expect(await open(keys, cell, sealed)).toBe(text);
  });

  test.each([
    ['another table', ['messages', 'text', 'm1']],
    ['another column', ['notes', 'name', 'm1']],
    ['another row', ['notes', 'text', 'm2']],
    ['a row of more parts', ['notes', 'text', 'm1', '']],
  ] as const)('does not open in %s', async (_, elsewhere) => {
    const keys = await dataKeys({ DATA_KEY: one });

    expect(await open(keys, elsewhere, await seal(keys, cell, text))).toBeUndefined();
  });

  test('does not open with another key, and names its own', async () => {
    const keys = await dataKeys({ DATA_KEY: one });
    const sealed = await seal(keys, cell, text);

    expect(await open(await dataKeys({ DATA_KEY: other }), cell, sealed)).toBeUndefined();
    expect(keyNumberOf(sealed)).toBe(keys.current.number);
  });

  test('opens with its key once another has taken its place', async () => {
    const sealed = await seal(await dataKeys({ DATA_KEY: one }), cell, text);
    const keys = await dataKeys({ DATA_KEY: other, DATA_KEY_OLD: one });

    expect(await open(keys, cell, sealed)).toBe(text);
    expect(keyNumberOf(await seal(keys, cell, text))).not.toBe(keyNumberOf(sealed));
  });

  test('does not open where a character of it was changed or is missing', async () => {
    const keys = await dataKeys({ DATA_KEY: one });
    const sealed = await seal(keys, cell, 'Paid twice.');
    const altered = [...sealed.slice(13)].map((sign, place) => {
      const start = sealed.slice(0, 13 + place);
      return start + (sign === 'A' ? 'B' : 'A') + sealed.slice(14 + place);
    });
    const opened = await Promise.all(
      [...altered, sealed.slice(0, -1), sealed.slice(0, 13), 'key:?', ''].map((value) =>
        open(keys, cell, value),
      ),
    );

    // The last character of base64 has bits that say nothing.
    expect(opened.filter((value) => value !== undefined && value !== 'Paid twice.')).toEqual([]);
    expect(opened.filter((value) => value === undefined).length).toBeGreaterThan(altered.length);
  });

  test('is the same value in the same cell, and in no other', async () => {
    const keys = await dataKeys({ DATA_KEY: one });
    const [first, again, elsewhere] = await Promise.all([
      seal(keys, cell, text),
      seal(keys, cell, text),
      seal(keys, ['notes', 'text', 'm2'], text),
    ]);

    expect(again).toBe(first);
    expect(elsewhere).not.toBe(first);
    expect(elsewhere?.slice(13, 29)).not.toBe(first?.slice(13, 29));
  });
});

describe('a key', () => {
  test.each([
    ['base64', one],
    ['base64url without its end', one.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')],
    ['a line break behind it', `${one}\n`],
  ])('may be written as %s', (_, DATA_KEY) => {
    expect(keyFault({ DATA_KEY })).toBeUndefined();
  });

  test.each([
    ['nothing', undefined, 'missing'],
    ['empty', '', 'missing'],
    ['a password', 'correct horse battery staple', 'malformed'],
    ['31 bytes', Buffer.alloc(31).toString('base64'), 'malformed'],
    ['33 bytes', Buffer.alloc(33).toString('base64'), 'malformed'],
  ])('is none: %s', async (_, DATA_KEY, fault) => {
    const env = DATA_KEY === undefined ? {} : { DATA_KEY };

    expect(keyFault(env)).toBe(fault);
    await expect(dataKeys(env)).rejects.toThrow('DATA_KEY');
  });
});

test('what somebody sends as a file has no digest that is an address’s index', async () => {
  const { current } = await dataKeys({ DATA_KEY: one });
  const address = 'victim@client.example';
  const index = await blindIndex(current, address);
  const digest = await keyedDigest(current, JSON.stringify(['email', address]));

  const [, , base64 = ''] = index.split(':');
  expect(digest).not.toContain(Buffer.from(base64, 'base64').toString('hex'));
});
