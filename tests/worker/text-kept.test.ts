import { describe, expect, test } from 'vitest';
import { useUp } from './budgets/use-up.ts';
import { postForm, postJson } from './harness.ts';

const press = { article: 'refund-payment', locale: 'en', helpful: 'no' };
const comment = { ...press, comment: 'The button is gone.' };
const bad = { helpful: 'maybe' };

const ways = {
  'a page': postForm,
  'a script of the site': (path: string, fields: Record<string, string>) =>
    postForm(path, fields, { accept: 'application/json' }),
  'a program, which has no page': postJson,
};

describe.each<[string, Record<string, string>, string[]]>([
  ['a press alone', press, []],
  ['a comment', comment, ['a page', 'a script of the site']],
])('of %s', (_, sent, kept) => {
  test.each(Object.entries(ways))('it is said where a text is kept: to %s', async (way, post) => {
    await useUp('votes');
    const [full, wrong] = [
      await post('/api/votes', sent),
      await post('/api/votes', { ...sent, ...bad }),
    ];
    const said = [await full.text(), await wrong.text()];

    expect([full.status, wrong.status]).toEqual([429, 422]);
    expect(said[0]).toContain('No more can be taken today.');
    expect(said.map((text) => text.includes('Your text is kept.'))).toEqual(
      Array(2).fill(kept.includes(way)),
    );
  });
});
