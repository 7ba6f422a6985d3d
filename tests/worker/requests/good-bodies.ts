/** A body that each address takes; the token of the last two belongs to nothing. */
export const goodBodies = {
  '/api/messages': { email: 'jonas@client.example', text: 'My client paid twice.' },
  '/api/votes': { article: 'refund-payment', locale: 'en', helpful: 'yes' },
  '/api/gaps': { query: 'split an invoice', locale: 'en', why: 'no-answer' },
  '/api/visits': {
    visit: 'tab-0123456789abcdef',
    started: new Date().toISOString(),
    locale: 'en',
  },
  '/api/surveys/AAAAAAAAAAAAAAAAAAAAAA': { effort: 5 },
  '/messages/AAAAAAAAAAAAAAAAAAAAAA/': { text: 'One more thing.' },
};

export const postPaths = Object.keys(goodBodies) as (keyof typeof goodBodies)[];
