import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, best, openSite } from '../open-site.ts';
import { programmersTool } from '../tools.ts';

let ask: Ask;
beforeAll(async () => {
  ask = await openSite(programmersTool);
});

test.each([
  ['C++', 'cpp'],
  ['C#', 'cs'],
  ['an example in c++ please', 'cpp'],
  ['.NET', 'net'],
  ['what is E-1042', 'expired'],
  ['error 1042', 'expired'],
  ['e-1044', 'full'],
])('%s is answered by the article that has just that', async (question, article) => {
  const answer = await ask(question);

  expect(best(answer)).toBe(article);
  expect(answer).toMatchObject({ answered: true });
});

test.each([
  ['E-1043', 'E-1043'],
  ['Error E-1043', 'E-1043'],
  ['what does error code X77-9 mean', 'X77-9'],
  ['error 5012', '5012'],
  ['is v2.4.0 faster', 'v2.4.0'],
  ['what is new in 2023', '2023'],
])('%s is not answered by an article on another', async (question, missing) => {
  expect(await ask(question)).toMatchObject({ answered: false, confidence: 0, missing });
});

test.each([
  'turn off notifications for order 4711-2025-99',
  'alerts muted for the 3 of us, 25 a day',
])('a number of the customer’s own tells nothing: %s', async (question) => {
  const answer = await ask(question);

  expect(best(answer)).toBe('notifications');
  expect(answer).toMatchObject({ answered: true });
  expect(answer).not.toHaveProperty('missing');
});

describe('a question of stop words alone', () => {
  test.each([
    ['Go', 'go'],
    ['off', 'notifications'],
    ['turn off', 'notifications'],
  ])('is answered where a title has them: %s', async (question, article) => {
    const answer = await ask(question);

    expect(best(answer)).toBe(article);
    expect(answer).toMatchObject({ asks: true, answered: true });
  });

  test.each(['hello there', 'how are you', 'can you help me', 'is it on or off'])(
    'asks for nothing where none has them: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ asks: false, answered: false });
    },
  );
});
