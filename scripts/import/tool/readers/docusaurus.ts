import { posix } from 'node:path';
import { type Literal, literalsIn } from '../data/literals.ts';
import { readSettingsFile } from '../data/settings-file.ts';
import {
  addressIn,
  findAll,
  findKey,
  isRecord,
  jsonIn,
  listAt,
  listOf,
  textAt,
  unnamedLanguage,
} from '../data/values.ts';
import { docusaurusSidebars } from '../navigation.ts';
import type { Read, Settings } from '../old-site.ts';
import { docusaurusLists, joinInherited, underscored, withheldBy } from '../withheld.ts';

export function readDocusaurus({ home, source }: Settings): Read {
  const config = literalsIn(source).get('default');
  const docs = findAll(config, 'docs').find((found) =>
    ['routeBasePath', 'sidebarPath', 'path'].some((key) => textAt(found, key) !== undefined),
  );
  const base = textAt(config, 'baseUrl') ?? '/';
  const route = textAt(docs, 'routeBasePath') ?? 'docs';
  const i18n = isRecord(config) ? config['i18n'] : undefined;
  const sidebars = ['sidebars.js', 'sidebars.ts', 'sidebars.json', 'sidebars.cjs', 'sidebars.mjs']
    .map((name) => ({ name, text: readSettingsFile(home, name) }))
    .find(({ text }) => text !== undefined);
  const tree = sidebars?.text === undefined ? undefined : dataIn(sidebars.name, sidebars.text);
  const nav = docusaurusSidebars(tree);
  const redirects = findKey(config, 'redirects');
  return {
    root: textAt(docs, 'path') ?? 'docs',
    base: posix.join('/', base, '/'),
    route,
    further: [...furtherDocs(config, docs), { root: 'blog', route: 'blog' }],
    addressesOf: (file) => [plainPath(file)],
    startOf: (code) =>
      code === (textAt(i18n, 'defaultLocale') ?? unnamedLanguage) ? '' : `${code}/`,
    origin: addressIn(textAt(config, 'url'), base),
    title: textAt(config, 'title'),
    nav,
    besides: sidebars && nav.length > 0 ? [posix.join(home, sidebars.name)] : [],
    redirects: Array.isArray(redirects) ? redirects.flatMap(pairsOf) : [],
    // Unless it is told otherwise, it reads every file as MDX.
    isMdx: !/^(md|detect)$/.test(textAt(findKey(config, 'markdown'), 'format') ?? ''),
    inherit: joinInherited(withheldBy(docusaurusLists(config, source)), underscored('.', [])),
  };
}

/** Other folders of articles, each a plugin of its own. */
const furtherDocs = (config: Literal, docs: Literal) =>
  findAll(config, 'plugins').flatMap((plugins) =>
    listOf(plugins).flatMap((plugin) => {
      const options = listOf(plugin)[1];
      const [root, route] = [textAt(options, 'path'), textAt(options, 'routeBasePath')];
      const isFurther = root !== undefined && route !== undefined && options !== docs;
      return isFurther ? [{ root: posix.normalize(root), route }] : [];
    }),
  );

/** A number before a name only orders it; of a post the day parts into folders. */
const plainPath = (file: string) =>
  file
    .replace(/(?<=^|\/)(\d{4})-(\d\d)-(\d\d)-(?=[^/]+$)/, '$1/$2/$3/')
    .replace(/(?<=^|\/)\d+[-_.]+(?=\D)/g, '');

const pairsOf = (value: Literal): [string, string][] =>
  [textAt(value, 'from'), ...listAt(value, 'from')].flatMap((from) => {
    const to = textAt(value, 'to');
    return from === undefined || to === undefined ? [] : [[from, to] as [string, string]];
  });

function dataIn(name: string, source: string): Literal {
  if (name.endsWith('.json')) return jsonIn(source);
  const values = literalsIn(source);
  return values.get('default') ?? [...values.values()].at(-1);
}
