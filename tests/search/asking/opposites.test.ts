import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../site/search/ask.ts';
import type { Companion } from '../../../site/search/companion/companion.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { filesOf } from '../open-site.ts';
import { article, site } from '../small-sites.ts';

const tool = site('en', [
  article({
    id: 'access-tokens',
    title: 'Access tokens',
    answer: 'Open **Settings › Tokens** and press **New token**. Tokens expire after a year.',
    questions: ['create an access token', 'how long is an access token good'],
    body: 'A token that has leaked: press Revoke beside it.',
    places: [
      { id: 'make', path: ['Make a token'], texts: ['Press **New token** and copy the token.'] },
      {
        id: 'leaked',
        path: ['If something goes wrong', 'It has leaked'],
        texts: ['Open **Settings › Tokens** and press **Revoke** beside the token that leaked.'],
      },
    ],
  }),
  article({
    id: 'alerts',
    title: 'Weekly alerts',
    answer: 'Turn on **Settings › Alerts** for a weekly mail. Alerts stop when nothing happens.',
    questions: ['get weekly alerts by mail'],
    body: 'Turn the alerts on and choose a day.',
    places: [{ id: 'day', path: ['Choose a day'], texts: ['Alerts come on the day you choose.'] }],
  }),
  article({
    id: 'lock',
    title: 'Lock with a fingerprint',
    answer: 'Press **Add fingerprint**. You can turn it off in the same place.',
    questions: ['use a fingerprint to lock the app'],
    body: 'The fingerprint stays on the phone.',
  }),
  article({
    id: 'close-account',
    title: 'Close your account',
    answer: 'Choose **Settings › Close**: all of it is deleted.',
    questions: ['delete my account'],
  }),
  article({ id: 'goals', title: 'Goals', answer: 'Write a goal for the month and share it.' }),
]);

const chineseTool = site('zh-CN', [
  article({
    id: 'alerts',
    title: '每周提醒',
    answer: '打开**设置 › 提醒**，开启每周提醒。',
    questions: ['怎么开启每周提醒'],
    body: '每周提醒会发到邮箱。',
    places: [
      { id: 'day', path: ['选一天'], texts: ['每周提醒在你选的那一天发到邮箱里。'] },
      { id: 'off', path: ['不想再收'], texts: ['在**设置 › 提醒**里点**停用**，马上生效。'] },
    ],
  }),
  article({
    id: 'tokens',
    title: '访问令牌',
    answer: '打开**设置 › 令牌**，点**新建**。',
    questions: ['怎么新建访问令牌'],
    body: '令牌一年有效。',
  }),
]);

describe('a question that wants to end something', () => {
  let companion: Companion;
  beforeAll(async () => {
    companion = await openBuilt(filesOf(tool));
  });

  test.each([
    'delete my access token',
    'remove an access token',
    'how do I revoke the access token',
  ])('gets the section that tells how, whatever the verb: %s', async (question) => {
    const { clear, results } = await ask(companion, question);

    expect(clear).toBe(true);
    expect(results[0]).toMatchObject({ article: 'access-tokens' });
    expect(results[0]?.url).toContain('#leaked');
  });

  test.each(['turn off weekly alerts', 'turn weekly alerts off', 'stop the weekly alerts'])(
    'gets a list where the article only begins it: %s',
    async (question) => {
      const { clear, choices, results } = await ask(companion, question);

      expect(results[0]?.article).toBe('alerts');
      expect({ clear, choices }).toEqual({ clear: false, choices: 0 });
    },
  );

  test.each(['turn off the fingerprint lock', 'disable the fingerprint lock'])(
    'gets the short answer that tells it: %s',
    async (question) => {
      expect(await ask(companion, question)).toMatchObject({ clear: true });
    },
  );

  test.each(['turn on weekly alerts', 'weekly alerts stopped', 'create an access token'])(
    'is none: %s',
    async (question) => {
      expect(await ask(companion, question)).toMatchObject({ clear: true });
    },
  );

  test('is not offered to do harm to something else', async () => {
    const { choices, results } = await ask(companion, 'delete a goal');
    const offered = results.slice(0, choices).map(({ article }) => article);

    expect(offered).not.toContain('close-account');
  });
});

describe('without spaces between words', () => {
  let companion: Companion;
  beforeAll(async () => {
    companion = await openBuilt(filesOf(chineseTool));
  });

  test('the section that tells how is shown', async () => {
    const { clear, results } = await ask(companion, '关闭每周提醒');

    expect(clear).toBe(true);
    expect(results[0]?.url).toContain('#off');
  });

  test('an article that only begins it is listed', async () => {
    const { clear, results } = await ask(companion, '删除访问令牌');

    expect(clear).toBe(false);
    expect(results[0]?.article).toBe('tokens');
  });
});
