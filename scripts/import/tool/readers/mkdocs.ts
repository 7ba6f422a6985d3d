import { basename } from 'node:path';
import type { Literal } from '../data/literals.ts';
import {
  findKey,
  isRecord,
  listOf,
  namedValues,
  pairsIn,
  pathIn,
  textAt,
  unnamedLanguage,
  yamlIn,
} from '../data/values.ts';
import { mkdocsNav } from '../navigation.ts';
import type { Read, Settings } from '../old-site.ts';
import { mkdocsLists, unreadable, withheldBy } from '../withheld.ts';

export function readMkdocs({ path, source }: Settings): Read {
  const config = yamlIn(source);
  const root = textAt(config, 'docs_dir') ?? 'docs';
  const address = textAt(config, 'site_url');
  return {
    root,
    ...languagesOf(config),
    values: valuesOf(config),
    base: pathIn(address),
    origin: address,
    title: textAt(config, 'site_name'),
    // One that is told another way is told ours, as nearly every time.
    headings: /^[ \t-]*slugify:/m.test(source) ? undefined : 'mkdocs',
    nav: mkdocsNav(isRecord(config) ? config['nav'] : undefined),
    redirects: pairsIn(findKey(config, 'redirect_maps')),
    inherit: isRecord(config) ? withheldBy(mkdocsLists(config, root)) : unreadable(basename(path)),
  };
}

/** The plugin `macros` fills in what stands under `extra`, and settings behind `config`. */
const valuesOf = (config: Literal) =>
  isRecord(config)
    ? [
        ...namedValues('config', config),
        ...Object.entries(isRecord(config['extra']) ? config['extra'] : {}).flatMap(
          ([key, value]) => namedValues(key, value),
        ),
      ]
    : [];

/** The plugin `i18n` puts translations under their language, and the pages of its own language under none. */
function languagesOf(config: Literal): Pick<Read, 'startOf' | 'hasLanguageFolders'> {
  const plugins = isRecord(config) ? [config['plugins']].flat() : [];
  const given = plugins.map((plugin) => (isRecord(plugin) ? plugin['i18n'] : undefined));
  const i18n = given.find((value) => value !== undefined);
  if (i18n === undefined && !plugins.includes('i18n')) return {};
  const own = isRecord(i18n) ? listOf(i18n['languages']) : [];
  const first = own.find((language) => isRecord(language) && language['default'] === true);
  const main = textAt(first, 'locale') ?? textAt(i18n, 'default_language') ?? unnamedLanguage;
  return { startOf: (code) => (code === main ? '' : `${code}/`), hasLanguageFolders: true };
}
