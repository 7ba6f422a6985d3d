import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import type { OwnGroup } from '../../languages/own-texts.ts';
import { type Locale, languageOf, localeOf } from '../../languages/registry/locales.ts';
import type { OwnTexts } from '../../languages/registry/own-texts.ts';
import { shippedStrings } from '../../languages/registry/strings.ts';
import { contentFolder } from '../folder.ts';
import { ContentError, type Mistake, parseYaml, yamlLines } from '../yaml/parse.ts';
import { ownGroup } from './own-group.ts';

const folder = join(contentFolder, 'strings');

const fileSchema = z.record(z.string(), z.unknown());

/** What the owner says otherwise than the languages of the site. Throws a `ContentError`. */
export function readOwnTexts(locales: readonly Locale[]): OwnTexts {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => !name.startsWith('.'))
    : [];
  const read = files.map((name) => readFile(name, locales));
  const mistakes = [...read.flatMap(({ mistakes }) => mistakes), ...doubled(read)];
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return Object.fromEntries(
    read.flatMap(({ locale, texts }) => (locale && texts ? [[locale, texts]] : [])),
  );
}

/** Two files of one language, such as `en.yaml` and `EN.yml`: only one of them would be heard. */
function doubled(read: readonly ReadFile[]): Mistake[] {
  return read.flatMap(({ file, locale }, n) => {
    const other = locale && read.slice(0, n).find((first) => first.locale === locale);
    if (!other) return [];
    const message = `Take one of the two away: ${other.file} has texts of this language already.`;
    return [{ file, line: 1, key: '', message }];
  });
}

interface ReadFile {
  /** From the folder in which the command runs. */
  file: string;
  locale?: Locale;
  texts?: OwnGroup;
  mistakes: Mistake[];
}

function readFile(name: string, locales: readonly Locale[]): ReadFile {
  const file = relative('.', join(folder, name));
  const locale = localeOf(name.replace(/\.ya?ml$/, ''));
  if (!locale || !/\.ya?ml$/.test(name)) {
    const names = locales.map((each) => `${languageOf(each).path}.yaml`).join(' or ');
    return {
      file,
      mistakes: [
        { file, line: 1, key: '', message: `Name the file after its language: ${names}.` },
      ],
    };
  }
  const text = readFileSync(join(folder, name), 'utf8');
  const written = parseYaml(fileSchema, { file, text });
  const lineAt = yamlLines(text);
  const mistakes: Mistake[] = [];
  const texts = ownGroup(shippedStrings(locale), written, {
    locale,
    path: [],
    refuse: (path, message) =>
      mistakes.push({ file, line: lineAt(path), key: path.join('.'), message }),
  });
  return { file, locale, texts, mistakes };
}
