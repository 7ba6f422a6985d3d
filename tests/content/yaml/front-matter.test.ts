import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../site/content/article/front-matter.ts';
import { mistakesIn } from './mistakes.ts';

describe('a mistake in front matter is named with its line and what to write', () => {
  test.each([
    ['a title that is missing', 'order: 1', '1  title: Missing: write a text.'],
    ['a title that is a list', 'title: [a]', '1  title: Write a text.'],
    ['an empty title', 'title: ""', '1  title: Write a text.'],
    [
      'a title that is too long',
      `title: ${'a'.repeat(121)}`,
      '1  title: Too long: write at most 120 characters.',
    ],
    [
      'a key that is misspelt',
      'title: A\nquestion: [b]',
      '2  There is no key "question". Did you mean "questions"?',
    ],
    [
      'a key from elsewhere',
      'title: A\nlayout: b',
      '2  There is no key "layout". Known keys: title, summary, answer, questions, phrasings, keywords, appliesTo, checked, reviewEvery, related, redirectFrom, order, draft, publishAt.',
    ],
    [
      'a text in place of a list',
      'title: A\nquestions: how',
      '2  questions: Write a list, each item on a line that begins with "- ".',
    ],
    [
      'a question without words',
      'title: A\nquestions: ["\u{1f600}"]',
      '2  questions.0: Write words: this has none.',
    ],
    [
      'a word in place of a date',
      'title: A\nchecked: soon',
      '2  checked: Write a date such as 2026-11-21.',
    ],
    ['a half number', 'title: A\nreviewEvery: 1.5', '2  reviewEvery: Write a whole number.'],
    [
      'a number that is too big',
      'title: A\nreviewEvery: 61',
      '2  reviewEvery: Too much: write at most 60.',
    ],
    [
      'a number that is too small',
      'title: A\nreviewEvery: 0',
      '2  reviewEvery: Too small: write at least 1.',
    ],
    ['a word in place of yes or no', 'title: A\ndraft: maybe', '2  draft: Write true or false.'],
    [
      'an address without its slash',
      'title: A\nredirectFrom:\n  - old',
      '3  redirectFrom.0: Write a path that begins with "/".',
    ],
    [
      'an address with a star',
      'title: A\nredirectFrom:\n  - "/articles/*"',
      '3  redirectFrom.0: Write a whole path: "*" would lead away all addresses that begin like it.',
    ],
    [
      'an address that is a star alone',
      'title: A\nredirectFrom:\n  - "/*"',
      '3  redirectFrom.0: Write a whole path: "*" would lead away all addresses that begin like it.',
    ],
    [
      'an address with a placeholder',
      'title: A\nredirectFrom:\n  - "/x/:splat"',
      '3  redirectFrom.0: Write a whole path: a word behind ":" would stand for any other, and lead its address away too.',
    ],
    [
      'an address of another site',
      'title: A\nredirectFrom:\n  - "//evil.example"',
      '3  redirectFrom.0: Write a path of this site: "//" names another one.',
    ],
    [
      'an address with a space',
      'title: A\nredirectFrom:\n  - "/old zebra"',
      '3  redirectFrom.0: Write a path without spaces: %20 stands for one.',
    ],
    [
      'an address with a question',
      'title: A\nredirectFrom:\n  - "/old?page=2"',
      '3  redirectFrom.0: Write a path without "?": what follows it does not tell pages apart.',
    ],
    [
      'an address with a section',
      'title: A\nredirectFrom:\n  - "/old#two"',
      '3  redirectFrom.0: Write a path without "#": what follows it is never sent to a site.',
    ],
    [
      'an address with a way up',
      'title: A\nredirectFrom:\n  - "/a/%2e%2e/b"',
      '3  redirectFrom.0: Write a path without "..": browsers leave it out.',
    ],
    [
      'front matter that is no list of keys',
      '- title',
      '1  Write keys and values, indented below.',
    ],
    [
      'a text that begins with bold words',
      'title: A\nanswer: **Open** it',
      '2  Put the text in quotes: it begins with "*".',
    ],
    [
      'a text that is bold words alone',
      'title: A\nsummary: b\nanswer: **Open**',
      '3  Put the text in quotes: it begins with "*".',
    ],
    [
      'a link in a text between braces',
      'title: { en: See the [guide](/a) }',
      '1  Put each text between "{" and "}" in quotes: one holds "[".',
    ],
    [
      'a comma in a text between braces',
      'title: A\nsummary: { en: Late, and sorry }',
      '2  Put each text between "{" and "}" in quotes: one has a comma.',
    ],
    ['a text with a colon', 'title: Refunds: how', '1  Put the text in quotes: it holds a colon.'],
    ['a key that stands twice', 'title: A\ntitle: B', '2  The key "title" stands twice: keep one.'],
    [
      'a quotation mark that is not closed',
      'title: A\nsummary: "half\norder: 1',
      '2  Close the quotation mark.',
    ],
    [
      'a key that is further in',
      'title: A\n  order: 1',
      '2  Line up "order:" with the keys above it.',
    ],
    [
      'a key that is further out',
      '  title: A\norder: 1',
      '2  Line up "order:" with the keys above it.',
    ],
    [
      'an item that is further in',
      'title: A\nquestions:\n - a\n  - b',
      '4  Line up "-" with the "-" above it.',
    ],
    [
      'an item that is further out',
      'title: A\nquestions:\n  - a\n - b',
      '4  Line up "-" with the "-" above it.',
    ],
    ['a tab', 'title: A\n\torder: 1', '2  Put spaces before the words in place of the tab.'],
    [
      'a key without its colon',
      'title: A\norder',
      '2  Write a colon and a space after the key: "order: …".',
    ],
    [
      'a colon without its space',
      'title:A\norder: 1',
      '1  Write a colon and a space after the key: "title: …".',
    ],
    [
      'a list that begins beside its key',
      'title: A\nquestions: - a',
      '2  Begin the list on the next line, or put the text in quotes.',
    ],
    ['a list that is not closed', 'title: A\nkeywords: [a', '2  Close the list with "]".'],
    [
      'a text that begins with a sign',
      'title: @home',
      '1  Put the text in quotes: it begins with "@".',
    ],
    [
      'a quotation mark in quotes',
      "title: 'It's'",
      '1  Put the text in double quotes: it holds a "\'".',
    ],
    [
      'a day that no calendar has',
      'title: A\nchecked: 2026-02-31',
      '2  checked: There is no day 2026-02-31.',
    ],
    [
      'a publication on a day that no calendar has',
      'title: A\npublishAt: 2026-13-01',
      '2  publishAt: There is no day 2026-13-01.',
    ],
    [
      'a time without its zone',
      'title: A\npublishAt: 2026-11-21 09:00',
      '2  publishAt: Write a day such as 2026-11-21, or a time such as 2026-11-21T09:00:00+08:00.',
    ],
    ['an empty date', 'title: A\nchecked:', '2  checked: Write a date such as 2026-11-21.'],
    [
      'a phrase that is marked on one side',
      'title: A\nanswer: Press ==Refund.',
      '2  answer: Write "==" on both sides of the words.',
    ],
    [
      'bold words that end outside the phrase',
      'title: A\nanswer: Press **a ==b** c==.',
      '2  answer: Write "**" on both sides of the words.',
    ],
  ])('%s', (_, text, said) => {
    expect(mistakesIn(articleSchema, text)).toEqual([`a.mdx:${said}`]);
  });

  test.each([
    ['dates', 'title: A\nchecked: 2024-02-29\npublishAt: 2026-11-21T09:00:00+08:00'],
    ['marks in code', 'title: A\nanswer: Write `a == b` and `**`, ==then **press** it==.'],
  ])('nothing for %s that are right', (_, text) => {
    expect(mistakesIn(articleSchema, text)).toEqual([]);
  });

  test('every mistake at once, each on its own line of the file', () => {
    const text = 'titel: A\nsumary: b\norder: first';

    expect(mistakesIn(articleSchema, text, 1)).toEqual([
      'a.mdx:2  title: Missing: write a text.',
      'a.mdx:4  order: Write a number.',
      'a.mdx:2  There is no key "titel". Did you mean "title"?',
      'a.mdx:3  There is no key "sumary". Did you mean "summary"?',
    ]);
  });
});
