import { describe, expect, test, vi } from 'vitest';
import { publishedArticles } from '../../../site/content/article/read.ts';
import { keptQuery, scrub } from '../../../worker/contract/privacy/scrub.ts';
import { plainText } from '../../../worker/contract/privacy/text/plain-text.ts';
import { queryLength } from '../../../worker/contract/query.ts';
import { honest } from './honest/honest.ts';
import { things } from './honest/things.ts';
import { longTexts } from './long-texts.ts';
import { markedTexts } from './personal/marked.ts';

describe('scrub', () => {
  describe.each(markedTexts)('masks %s', (_, texts) => {
    test.each(texts)('in $text', ({ text, kept }) => {
      expect(scrub(text)).toBe(kept);
    });
  });

  test.each([
    ['an address without ending', 'mei@paperboat is me', '[email] is me'],
    [
      'a key in a quoted name',
      '"ghp_16C7e42F292c6912E7710c838347Ae178B4a"@example.org',
      '"[token]"@example.org',
    ],
    [
      'a key before an address',
      '"sk_live_51Habcdefgh1234" "jo b"@example.org',
      '"[token]" [email]',
    ],
    ['several numbers', '+86 138 0013 8000, 008613800138000', '[phone], [phone]'],
    ['a foreign at with our dot', 'juan arroba ejemplo dot com', '[email]'],
    ['a number digit by digit', '1 3 8 0 0 1 3 8 0 0 0', '[phone]'],
    ['a number at the very start', '4111111111111111 1', '[card] 1'],
    ['addresses side by side', '写到zhang@例子.中国мария@почта.рф', '写到[email][email]'],
    ['several kinds', 'a@b.cc，13800138000；4111111111111111。', '[email]，[phone]；[card]。'],
    [
      'a password whose name is said twice',
      'token: my-token is abc123',
      'token: my-token is [token]',
    ],
  ])('masks %s', (_, text, kept) => {
    expect(scrub(text)).toBe(kept);
  });

  test.each([...honest, ...things])('leaves %j as it is', (text) => {
    expect(scrub(text)).toBe(text);
  });

  test('leaves the questions, phrasings and titles of the demonstration as they are', () => {
    const texts = publishedArticles(new Date()).flatMap(({ data }) => [
      data.title,
      ...data.questions,
      ...data.phrasings,
    ]);

    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => scrub(text) !== text)).toEqual([]);
  });

  test('leaves at most as many code points as there is room for', () => {
    expect(scrub('a@b.cc '.repeat(30), 200)).toHaveLength(200);
    expect([...scrub('😀'.repeat(300), 200)]).toHaveLength(200);
  });
});

test('a plain text keeps its length in small letters, for which the rules are', () => {
  const characters = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code));
  const changing = characters
    .map((character) => plainText(character).text)
    .filter((plain) => plain.toLowerCase().length !== plain.length);

  expect(changing).toEqual([]);
});

describe('a long text', () => {
  /** As many as the rules ask for before they look at all. */
  const digits = '12345678901234567890 ';

  test.each(longTexts)('of %j is read as often as a short one', (part) => {
    const short = part.repeat(Math.ceil(2_000 / part.length));

    expect(charactersRead(digits + short.repeat(10))).toBeLessThan(
      12 * charactersRead(digits + short),
    );
  });

  test('is not read to its end for a question', () => {
    const beginning = '@'.repeat(queryLength.max);

    expect(keptQuery(`${beginning}mei@paperboat.example`)).toBe(keptQuery(beginning));
  });
});

/** How many characters all patterns go over: each from where it starts to the end of what it finds, or of the text. */
function charactersRead(text: string): number {
  const { exec } = RegExp.prototype;
  let read = 0;
  const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (
    this: RegExp,
    searched,
  ) {
    const from = this.global ? this.lastIndex : 0;
    const found = exec.call(this, searched);
    read += (found ? found.index + found[0].length : searched.length) - from;
    return found;
  });
  scrub(text);
  spy.mockRestore();
  return read;
}
