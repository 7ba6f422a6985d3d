import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishedSettingsSchema } from '../../../worker/contract/published/settings.ts';
import { replyEmail } from '../../../worker/messages/answer-emails.ts';

const settings = publishedSettingsSchema.parse(
  JSON.parse(readFileSync('dist/settings.json', 'utf8')),
);
const message = {
  ...{
    id: 'm1',
    email: 'jonas@client.example',
    text: 'My client paid twice.',
    locale: 'en' as const,
  },
  answers: undefined,
};
const linked = { path: '/messages/x/', createdAt: '2026-11-20T10:00:00.000Z', isAsking: false };

const sent = (text: string) =>
  replyEmail(message, { ...linked, text, isSolved: false, fingerprint: 'f' }, settings).text;

test.each([
  'I refunded it.\n\nMei',
  'I refunded it.\n\nBest,\nMei Lin\nPaperboat',
  '已经退款。\n\n林梅',
  'I refunded it.\n— Mei.',
])('a reply that its writer signed has the name once: %s', (text) => {
  expect(sent(text).split('--')[0]?.trimEnd()).toBe(text);
});

test.each(['I refunded it.', 'Mei has refunded it.'])(
  'one that she did not sign gets her name: %s',
  (text) => {
    expect(sent(text)).toMatch(new RegExp(`^${text}\n\nMei\n`));
  },
);
