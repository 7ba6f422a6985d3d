import { afterEach, describe, expect, test } from 'vitest';
import { givenTo } from '../../site/content/strings/given.ts';
import { ownGroup } from '../../site/content/strings/own-group.ts';
import type { Said } from '../../site/languages/own-texts.ts';
import { locales } from '../../site/languages/registry/locales.ts';
import { useOwnTexts } from '../../site/languages/registry/own-texts.ts';
import {
  ownerStrings,
  shippedStrings,
  siteStrings,
  workerStrings,
} from '../../site/languages/registry/strings.ts';

afterEach(() => useOwnTexts({}));

describe('the owner’s words', () => {
  test('stand in place of those of the language, and all others stay', () => {
    say({ site: { home: { title: 'How can Anna help?' }, vote: { yes: 'It did' } } });

    expect(siteStrings('en').home.title).toBe('How can Anna help?');
    expect(siteStrings('en').vote).toEqual({ ...shippedStrings('en').site.vote, yes: 'It did' });
    expect(siteStrings('en').topics).toBe('Topics');
    expect(siteStrings('zh-CN').home.title).toBe(shippedStrings('zh-CN').site.home.title);
  });

  test('say what is put in their places', () => {
    say({ site: { writeTo: 'Ask {name}', home: { hereNow: '{place}, {time}' } } });

    expect(siteStrings('en').writeTo('Anna')).toBe('Ask Anna');
    expect(siteStrings('en').home.hereNow('09:00', 'Berlin')).toBe('Berlin, 09:00');
  });

  test('say what the text of the language leaves out', () => {
    say({ worker: { message: { states: { received: 'With {owner}' } } } });

    expect(workerStrings('en').message.states.received('Anna')).toBe('With Anna');
  });

  test('have the same places in every language', () => {
    const [first, ...others] = locales.map((locale) => placesIn(shippedStrings(locale)));

    for (const places of others) expect(places).toEqual(first);
  });

  test('say a count in its form', () => {
    say({
      site: { find: { results: { one: '{count} hit for {question}', other: '{count} hits' } } },
    });

    expect(siteStrings('en').find.results(1, 'boats')).toBe('1 hit for boats');
    expect(siteStrings('en').find.results(0, 'boats')).toBe('0 hits');
  });

  test('are those of one part of an email too, and put in what was written as it is', () => {
    say({ worker: { emails: { acknowledgement: { subject: 'It is here: {site}' } } } });
    const link = 'https://a.example';
    const given = {
      owner: '{site}',
      site: 'Acme',
      deadline: 'noon',
      lost: '',
      howToAdd: 'Here:',
      link,
    };

    const { subject, text } = workerStrings('en').emails.acknowledgement(given);
    expect(subject).toBe('It is here: Acme');
    expect(text).toBe(shippedStrings('en').worker.emails.acknowledgement(given).text);
  });

  test('are those of lists and of the owner’s pages', () => {
    const efforts = ['A', 'B', 'C', 'D', 'E'];
    say({ worker: { survey: { efforts } }, owner: { undo: 'Take back' } });

    expect(workerStrings('en').survey.efforts).toEqual(efforts);
    expect(ownerStrings('en').undo).toBe('Take back');
  });

  test.each([
    [
      'a text that there is not',
      { site: { hom: 'a' } },
      'site.hom: There is no text "hom". Did you mean "home"?',
    ],
    [
      'a text in place of a group',
      { site: { home: 'a' } },
      'site.home: Write keys and texts, indented below.',
    ],
    ['a number', { site: { help: 3 } }, 'site.help: Write a text.'],
    ['nothing', { site: { help: ' ' } }, 'site.help: Write a text.'],
    [
      'a place that there is not',
      { site: { writeTo: '{nam}' } },
      'site.writeTo: Nothing stands for {nam} here. Did you mean {name}?',
    ],
    [
      'a place where there is none',
      { site: { help: '{name}' } },
      'site.help: Nothing stands for {name} here.',
    ],
    [
      'a form that the language lacks',
      { site: { find: { counted: { few: 'a', other: 'b' } } } },
      'site.find.counted.few: Write a text, or one for each of one, other.',
    ],
    [
      'counts without the other ones',
      { site: { find: { counted: { one: 'a' } } } },
      'site.find.counted: Write the text for "other" too.',
    ],
    [
      'a list of another length',
      { worker: { survey: { efforts: ['a'] } } },
      'worker.survey.efforts: Write a list of 5 texts.',
    ],
    [
      'one text for an email',
      { worker: { emails: { answer: 'a' } } },
      'worker.emails.answer: Write subject and text, indented below.',
    ],
  ])('are refused where they have %s', (_, written, mistake) => {
    expect(mistakesOf(written)).toEqual([mistake]);
  });
});

test.each(locales)('every text of %s with places in it can be said otherwise', (locale) => {
  const texts = functionsIn(shippedStrings(locale));

  expect(texts.length).toBeGreaterThan(100);
  for (const { path, text } of texts) {
    const { names, isByName, says } = givenTo(text);
    expect({ path, given: isByName ? 1 : names.length, says: typeof says }).toEqual({
      path,
      given: text.length,
      says: expect.stringMatching(/string|object/),
    });
    expect(names.length, path).toBe(new Set(names).size);
  }
});

const refused: string[] = [];
const at = {
  locale: 'en',
  path: [],
  refuse: (path: readonly (string | number)[], message: string) =>
    void refused.push(`${path.join('.')}: ${message}`),
} as const;

function say(written: object): void {
  useOwnTexts({ en: ownGroup(shippedStrings('en'), written, at) });
}

function mistakesOf(written: object): string[] {
  refused.length = 0;
  ownGroup(shippedStrings('en'), written, at);
  return [...refused];
}

type Text = (...given: unknown[]) => unknown;

function functionsIn(value: unknown, path = ''): { path: string; text: Text }[] {
  if (typeof value === 'function') return [{ path, text: value as Text }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => functionsIn(inner, `${path}.${key}`));
}

/** The names of the places in each text that has some, by its path. */
function placesIn(strings: object, path = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...Object.entries(strings).map(([key, value]: [string, unknown]) => {
      const here = `${path}.${key}`;
      if (typeof value === 'function') return { [here]: givenTo(value as Said).names };
      return typeof value === 'object' && value !== null ? placesIn(value, here) : {};
    }),
  );
}
