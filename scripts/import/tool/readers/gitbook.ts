import { posix } from 'node:path';
import { looselyDecoded } from '../../../../site/content/addresses/decoded.ts';
import { isContents } from '../../reading/files/kinds.ts';
import { contentsNav } from '../contents.ts';
import { readSettingsFile } from '../data/settings-file.ts';
import { findKey, isRecord, pairsIn, textAt, tomlIn, yamlIn } from '../data/values.ts';
import type { NavEntry } from '../navigation.ts';
import type { Read, Settings } from '../old-site.ts';
import { unnamed } from '../withheld.ts';

export function readGitbook({ home, source }: Settings): Read {
  const config = yamlIn(source);
  const root = textAt(config, 'root') ?? '.';
  const summary = textAt(findKey(config, 'structure'), 'summary') ?? 'SUMMARY.md';
  return {
    root,
    ...contentsOf(home, root, summary),
    headings: 'gitbook',
    redirects: pairsIn(findKey(config, 'redirects')).map(([from, to]) => [`/${from}`, to]),
  };
}

export function readMdbook({ home, source }: Settings): Read {
  const config = tomlIn(source);
  const book = isRecord(config) ? config['book'] : undefined;
  const output = isRecord(config) ? config['output'] : undefined;
  const html = isRecord(output) ? output['html'] : undefined;
  const root = textAt(book, 'src') ?? 'src';
  return {
    root,
    base: posix.join('/', textAt(html, 'site-url') ?? '/', '/'),
    ...contentsOf(home, root),
    redirects: isRecord(html) ? pairsIn(html['redirect']) : [],
  };
}

/** GitBook and mdBook need no more than a table of contents. */
export function readSummary({ home, path, source }: Settings): Read | undefined {
  const root = posix.relative(home, posix.dirname(path)) || '.';
  const read = contentsOf(home, root);
  return read.nav.length > 0 && isContents(path, source)
    ? { root, ...read, headings: 'gitbook' }
    : undefined;
}

/** What is not in the table of contents is no page of theirs. */
function contentsOf(home: string, root: string, name = 'SUMMARY.md') {
  const text = readSettingsFile(home, root, name);
  const nav = text === undefined ? [] : contentsNav(text);
  const named = new Set(nav.flatMap(targetsIn).map((target) => posix.join('.', target)));
  if (nav.length === 0) return { nav };
  const besides = [posix.join(home, root, name)];
  return { nav, besides, inherit: unnamed(root, name, named) };
}

function targetsIn({ target, children }: NavEntry): string[] {
  const own = target === undefined ? [] : [looselyDecoded(target.replace(/[?#].*$/s, ''))];
  return [...own, ...children.flatMap(targetsIn)];
}
