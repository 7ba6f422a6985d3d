import { afterEach, describe, expect, test, vi } from 'vitest';
import { Unavailable } from '../../worker/bindings.ts';
import { faultText, logFault } from '../../worker/faults.ts';

afterEach(() => void vi.restoreAllMocks());

function faultOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (fault) {
    return fault;
  }
}

const token = 'dGVzdHMtb25seS10b2tlbg';

describe('what is logged of a fault', () => {
  test.each([
    ['JSON that breaks off', faultOf(() => JSON.parse('canary text of somebody'))],
    ['JSON with quotation marks', faultOf(() => JSON.parse('["canary", "it\'s canary" x'))],
    ['a value of the wrong type', new Error("D1_TYPE_ERROR: Type 'object' for value 'canary'")],
    ['an address', new Error('email to canary@client.example not allowed')],
    ['a secret address', new Error(`/messages/${token}/ answers 500 canary@client.example`)],
    ['what a binding said', new Unavailable('DB', new Error('near "canary text": syntax error'))],
    ['a message of several lines', new Error('"canary\n    at canary (text)" is no name')],
    ['what is no error', 'canary'],
  ])('holds nothing that people wrote: %s', (_, fault) => {
    expect(faultText(fault)).not.toMatch(/canary|dGVzdHMtb25/);
  });

  test('says what broke, and where', () => {
    const text = faultText(new Unavailable('DB', new Error('D1_ERROR: no such table: votes')));

    expect(text).toMatch(/^Error: DB is unavailable: D1_ERROR: no such table: votes\n\s+at /);
    expect(text).toContain('faults.test.ts');
  });
});

describe('a fault is logged', () => {
  const logged = (address?: string) => {
    const lines = vi.spyOn(console, 'error').mockReturnValue();
    logFault(new Error('broken'), address);
    return lines.mock.calls.length;
  };

  test.each([
    'https://help.example/api/messages',
    'https://help.example/api/votes/',
    'https://help.example/admin/outbox/',
    'https://help.example/hc/en-us/articles/1-a',
    'https://help.example/collection/1-a',
    'https://help.example/de/support/solutions/articles/1',
    undefined,
  ])('where %s was asked for', (address) => {
    expect(logged(address)).toBe(1);
  });

  test.each([
    `/messages/${token}/`,
    `/messages/${token}/?lang=en`,
    `/api/surveys/${token}`,
    `/api/askers/${token}/?helpful=yes`,
    '/api/search?q=canary',
    '/api/messages?email=canary@client.example',
    '/admin/sign-in',
    '/hc/en-us/search?query=canary',
    '/whatever/comes/next',
  ])('and not where %s was: Cloudflare would note the address', (path) => {
    expect(logged(`https://help.example${path}`)).toBe(0);
  });
});
