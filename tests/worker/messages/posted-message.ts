import { readable } from '../with-key.ts';

/** What a customer sends at least. */
export const message = {
  email: 'jonas@client.example',
  text: 'My client paid twice.',
  locale: 'en',
};

export const rows = async () =>
  (await readable.prepare('SELECT * FROM messages').all<Record<string, unknown>>()).results;
