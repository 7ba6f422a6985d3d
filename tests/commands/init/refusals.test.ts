import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  clone,
  drawing,
  everyText,
  init,
  makeClone,
  read,
  removeClone,
  start,
  who,
} from './clone.ts';

beforeEach(makeClone);
afterEach(removeClone);

describe('npm run init refuses, and changes nothing, where', () => {
  test.each([
    ['somebody is missing', ['--yes', '--name', 'Acme'], 'Add --owner, --email.'],
    ['an address is none', ['--yes', '--email', 'anna'], '--email: Write an email address such as'],
    [
      'there is no such language',
      ['--yes', '--languages', 'fr'],
      '--languages: There is no language "fr". There are en, zh-CN.',
    ],
    ['there is no such time zone', ['--yes', '--time-zone', 'Berln'], 'Did you mean "Berlin"?'],
    ['hours are none', ['--yes', '--hours', 'always'], '--hours: Write days and hours such as'],
    ['a hue is none', ['--yes', '--hue', '361'], '--hue: Write degrees from 0 to 360'],
    [
      'a domain has a path',
      ['--yes', '--domain', 'acme.com/help'],
      '--domain: Write a domain such as',
    ],
    ['a picture is not there', ['--yes', '--logo', 'no.png'], '--logo: There is no file no.png.'],
    [
      'a picture is none',
      ['--yes', '--logo', 'wrangler.toml'],
      '--logo: Give a picture that ends in',
    ],
    [
      'a logo runs something',
      ['--yes', '--logo', 'unsound.svg'],
      '--logo: Give another picture than unsound.svg: it is a drawing that runs or fetches something: <script>',
    ],
    [
      'a portrait holds what nobody sees',
      ['--yes', '--portrait', 'hidden.svg'],
      '--portrait: Give another picture than hidden.svg: it is a drawing with U+202E',
    ],
    ['a name holds what nobody sees', ['--yes', '--name', 'A\u202eB'], '--name: Take '],
  ])('%s', async (_, args, said) => {
    writeFileSync(join(clone, 'unsound.svg'), drawing('<script>a()</script>'));
    writeFileSync(join(clone, 'hidden.svg'), drawing('<title>a\u202eb</title>'));
    const before = everyText();
    const { code, errors } = await init(...args);

    expect(code).toBe(2);
    expect(errors).toContain(said);
    expect(everyText()).toBe(before);
    expect(existsSync(join(clone, 'tests'))).toBe(false);
  });

  test('nobody can be asked', () => {
    const before = everyText();
    const { code, errors } = start('init');

    expect(code).toBe(2);
    expect(errors).toContain('Nobody is here to answer: add --yes.');
    expect(everyText()).toBe(before);
    expect(existsSync(join(clone, 'tests'))).toBe(false);
  });
});

test('settings that nobody can read are said to be so, and stay', async () => {
  await init('--yes', ...who);
  writeFileSync(join(clone, 'content/site.yaml'), 'name: Acme\nlocales: [en\n');

  const { code, errors } = await init('--yes', '--hue', '20');
  expect(code).toBe(1);
  expect(errors).toMatch(/content\/site\.yaml:\d+ /);
  expect(read('content/site.yaml')).toBe('name: Acme\nlocales: [en\n');
});
