import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import type { Literal } from '../data/literals.ts';
import { readSettingsFile } from '../data/settings-file.ts';
import {
  isRecord,
  jsonIn,
  listAt,
  namedValues,
  pathIn,
  textAt,
  tomlIn,
  unnamedLanguage,
  yamlIn,
} from '../data/values.ts';
import type { Read, Settings } from '../old-site.ts';
import { hugoRules, unreadable } from '../withheld.ts';

/** Settings of Hugo, in one file or in a folder of them; each language may have its articles in a folder of its own. */
export function readHugo({ path, source }: Settings): Read | undefined {
  const config = valueIn(path, source);
  const keys = ['baseURL', 'baseurl', 'contentDir', 'languages', 'module', 'theme', 'markup'];
  // Other tools call theirs the same.
  const isOurs = /(^|\/)hugo\.\w+$/.test(path) || keys.some((key) => hasKey(source, key));
  if (config === undefined && isOurs)
    return { root: 'content', inherit: unreadable(basename(path)) };
  if (!isRecord(config) || keys.every((key) => config[key] === undefined)) return undefined;
  const address = textAt(config, 'baseURL') ?? textAt(config, 'baseurl');

  const main = textAt(config, 'defaultContentLanguage')?.toLowerCase();
  const isBelow = config['defaultContentLanguageInSubdir'] === true;
  const besides: string[] = [];
  const part = (name: string) => {
    const found = config[name] === undefined ? beside(path, name) : undefined;
    if (found) besides.push(found.file);
    return config[name] ?? found?.value;
  };
  const module = part('module');
  const folders = [...foldersOf(part('languages')), ...mountsOf(module)];
  const startOf = (code: string, own = main ?? unnamedLanguage) =>
    code.toLowerCase() === own && !isBelow ? '' : `${code.toLowerCase()}/`;
  const cascade = part('cascade');
  return {
    root: textAt(config, 'contentDir') ?? 'content',
    base: pathIn(address),
    origin: address,
    title: textAt(config, 'title'),
    languages: folders.map(({ folder, code }) => ({
      folder,
      code,
      start: startOf(code, main ?? folders[0]?.code),
    })),
    values: namedValues('params', part('params')),
    startOf: (code) => startOf(code),
    addressesOf: (file) => [file.toLowerCase().replaceAll(' ', '-')],
    besides,
    inherit: hugoRules({ ...config, cascade }, module),
  };
}

const hasKey = (source: string, key: string) => new RegExp(`^\\s*["[]?${key}\\b`, 'm').test(source);

interface OfLanguage {
  folder: string;
  code: string;
}

/** `[languages.fr] contentDir = "content/french"`. */
const foldersOf = (languages: Literal): OfLanguage[] =>
  isRecord(languages)
    ? Object.entries(languages).flatMap(([code, language]) => {
        const folder = textAt(language, 'contentDir');
        return folder === undefined ? [] : [{ folder: posix.normalize(folder), code }];
      })
    : [];

/** `[[module.mounts]] source = "content/french", target = "content", lang = "fr"`. */
function mountsOf(module: Literal): OfLanguage[] {
  const mounts = isRecord(module) ? module['mounts'] : undefined;
  if (!Array.isArray(mounts)) return [];
  return mounts.flatMap((mount) => {
    const sites =
      isRecord(mount) && isRecord(mount['sites']) ? mount['sites']['matrix'] : undefined;
    const code = textAt(mount, 'lang') ?? listAt(sites, 'languages')[0];
    const folder = textAt(mount, 'source');
    const isOfArticles = textAt(mount, 'target') === 'content';
    return isOfArticles && folder !== undefined && code !== undefined
      ? [{ folder: posix.normalize(folder), code }]
      : [];
  });
}

/** What stands in a file of its own beside the settings. */
function beside(path: string, name: string): { file: string; value: Literal } | undefined {
  const folder = dirname(path);
  if (!existsSync(folder)) return undefined;
  const pattern = new RegExp(`^${name}\\.(?:toml|ya?ml|json)$`);
  const read = readdirSync(folder)
    .filter((other) => pattern.test(other))
    .map((other) => ({ other, text: readSettingsFile(folder, other) }))
    .find(({ text }) => text !== undefined);
  if (read?.text === undefined) return undefined;
  return { file: posix.join(folder, read.other), value: valueIn(read.other, read.text) };
}

function valueIn(path: string, source: string): Literal {
  if (path.endsWith('.toml')) return tomlIn(source);
  return path.endsWith('.json') ? jsonIn(source) : yamlIn(source);
}
