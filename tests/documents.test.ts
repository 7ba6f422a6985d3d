import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scripts } from '../package.json' with { type: 'json' };
import { languageOf, locales } from '../site/languages/registry/locales.ts';
import { filesIn, importedFiles, isInside, productFiles, textOf } from './source-files.ts';

const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/**/*.md')];
const paths = locales.map((locale) => languageOf(locale).path);
const inLanguage = new RegExp(`^site/languages/(?:${paths.join('|')})/`);

describe.each(documents.sort())('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  test('names only files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:site|worker|scripts|tests|docs|\.github)\/[^`\s]*)`/g)];
    const missing = named
      .map(([, path = '']) =>
        path
          .replace(/<[^>]+>/g, '*')
          .replaceAll('[', '[[]')
          .replace(/\/$/, ''),
      )
      .filter((path) => globSync(path).length === 0);

    expect(missing).toEqual([]);
  });

  test('links only to what is there', () => {
    const missing = [...text.matchAll(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)/g)]
      .map(([, path = '']) => join(dirname(document), path))
      // Where the documents say how an article links, the link is an example.
      .filter((path) => globSync(path).length === 0 && !document.endsWith('writing.md'));

    expect(missing).toEqual([]);
  });

  test('names only commands that there are', () => {
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(
      ([, name = '']) => name,
    );

    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('every command stands in the list of commands', () => {
  const list = readFileSync('docs/commands.md', 'utf8');
  const commands = Object.keys(scripts).filter((name) => !/^(pre|post)/.test(name));
  const missing = commands.filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(list));

  expect(missing).toEqual([]);
});

test('the list of the demonstration’s files has each with its text', async () => {
  const folder = process.env['CONTENT'] || 'content';
  const files = globSync('**/*.*', { cwd: folder }).sort();
  const list = files.map((file) => `${idInGit(join(folder, file))} ${file}\n`).join('');

  // `npm test -- documents -u` writes it after a change of the demonstration.
  await expect(list).toMatchFileSnapshot('../scripts/init/demonstration-files.txt');
});

describe('what is to be changed for', () => {
  test('a language is every file outside its folder that reads its folder', () => {
    const places = paths.map((path) => `site/languages/${path}`);
    const readers = productFiles.filter(
      (file) =>
        !places.some((place) => isInside(file, place)) &&
        importedFiles(file).some((imported) => places.some((place) => isInside(imported, place))),
    );

    expect(listed('docs/languages.md', 'Adding a language to the product')).toEqual(readers);
  });

  test('a feature is every file that has its name, each with a reason', () => {
    const naming = [...productFiles, ...filesIn('tests/architecture')]
      .filter((file) => !isInside(file, 'worker/migrations'))
      .filter((file) => /survey/i.test(file + textOf(file)))
      .map((file) => file.replace(inLanguage, 'site/languages/<path>/'));

    expect(listed('CONTRIBUTING.md', 'A feature')).toEqual([...new Set(naming)].sort());
    expect(withoutReason('CONTRIBUTING.md', 'A feature')).toEqual([]);
  });

  test('a provider of email is every file that knows one', () => {
    const knowing = productFiles.filter((file) => /resend/i.test(file + textOf(file)));

    expect(listed('CONTRIBUTING.md', 'A provider of email')).toEqual(knowing.sort());
  });

  test('a key of the front matter is every file that has one', () => {
    const having = productFiles.filter((file) => /\bappliesTo\b/.test(textOf(file)));

    expect(listed('CONTRIBUTING.md', 'A key of the front matter')).toEqual(having.sort());
  });
});

/** The id that git gives a file, with the endings of lines that git has. */
function idInGit(file: string): string {
  const text = Buffer.from(textOf(file).replaceAll('\r\n', '\n'));
  return createHash('sha1').update(`blob ${text.length}\0`).update(text).digest('hex');
}

/** The files of the list under a heading of a document, in the order of their names. */
const listed = (document: string, heading: string): string[] =>
  [...sectionOf(document, heading).matchAll(/^ *- `([^`]+)`/gm)]
    .map(([, file = '']) => file)
    .sort();

const withoutReason = (document: string, heading: string): string[] =>
  [...sectionOf(document, heading).matchAll(/^ *- `[^`]+`(?!: \S).*/gm)].map(([line]) => line);

function sectionOf(document: string, heading: string): string {
  const text = readFileSync(document, 'utf8');
  const [, section = ''] = text.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [own = ''] = section.split(/^#+ /m);
  return own;
}
