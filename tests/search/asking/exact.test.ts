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
  ['E1042', 'expired'],
  ['what does E1044 mean', 'full'],
  ['error E 1042', 'expired'],
  ['upgrade to 2.5', 'upgrade'],
  ['C++17 examples', 'cpp'],
  ['install the driver on windows 10', 'driver'],
  ['connect the printer to a computer with macOS 15', 'printer'],
  ['connect the printer on Ubuntu 24', 'printer'],
  ['I get 403', 'locked'],
  ['ASP.NET', 'asp'],
  ['/etc/hosts', 'hosts'],
  ['outage in march 2025', 'outage'],
  ['the outage of 2025-03-14', 'outage'],
  ['upload a video of 2.7 GB', 'upload'],
])('%s is answered by the article that has just that', async (question, article) => {
  const answer = await ask(question);

  expect(best(answer)).toBe(article);
  expect(answer).toMatchObject({ answered: true });
});

test.each([
  ['E-1043', 'E-1043'],
  ['Error E-1043', 'E-1043'],
  ['What is E-1043?', 'E-1043'],
  ['E1043', 'E1043'],
  ['what does error code X77-9 mean', 'X77-9'],
  ['error 5012', '5012'],
  ['is v2.4.0 faster', 'v2.4.0'],
  ['what is new in 2023', '2023'],
  ['upgrade to 3.0', '3.0'],
  ['windows11 driver', 'windows11'],
  ['install the driver on Windows 11', 'Windows 11'],
  ['Windows 11 driver', 'Windows 11'],
  ['connect the printer on macOS 12', 'macOS 12'],
  ['connect the printer on Ubuntu 20', 'Ubuntu 20'],
  ['I get 401', '401'],
  ['host it with VB.NET', 'VB.NET'],
  ['block a domain in /etc/resolv.conf', 'etc/resolv.conf'],
  ['outage on 20 March', '20 March'],
  ['outage on 14 April 2025', '14 April 2025'],
])('%s is not answered by an article on another', async (question, missing) => {
  expect(await ask(question)).toMatchObject({ answered: false, confidence: 0, missing });
});

test.each([
  'turn off notifications for order 4711-2025-99',
  'alerts muted for the 3 of us, 25 a day',
  'turn off notifications on macos ventura 13.1',
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
