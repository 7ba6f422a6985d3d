import { describe, expect, test } from 'vitest';
import { languageOf, locales } from '../../site/languages/registry/locales.ts';
import { filesIn, isInside, textOf } from '../source-files.ts';

describe('the repository', () => {
  test('names a language only in its folder and in the registry', () => {
    const code = /(['"`])(?:en|zh)(?:-\w+)*\1|\bzh-(?:cn|hans|hant|tw)\b|\bzhCn\b/i;

    const folders = locales.map((locale) => `site/languages/${languageOf(locale).path}`);
    const homes = [...folders, 'site/languages/registry', 'worker/migrations'];
    const files = [...['site', 'worker', 'scripts'].flatMap(filesIn), 'astro.config.mjs'];
    const naming = files
      .filter((file) => !homes.some((home) => isInside(file, home)))
      .filter((file) => code.test(textOf(file)));

    expect(naming).toEqual([]);
  });

  test('sets text by the facts of its language, which every element with a `lang` has', () => {
    const sources = ['site', 'worker'].flatMap(filesIn);
    const styled = sources.filter((file) => /:lang\(/.test(textOf(file)));
    const marked = sources.filter((file) => /<(?!html)\w[^>]*\slang=\{/.test(textOf(file)));

    expect([...styled, ...marked]).toEqual([]);
  });
});
