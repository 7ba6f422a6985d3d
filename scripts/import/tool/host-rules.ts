import { join, posix } from 'node:path';
import { readSettingsFile } from './data/settings-file.ts';
import { isRecord, jsonIn, listOf, textAt, tomlIn } from './data/values.ts';
import { homesOf } from './homes.ts';

/** One rule of the host that served the old site: whoever asks for one address is sent to another. */
export interface HostRule {
  file: string;
  from: string;
  to: string;
  /** Why it is none that can come along. */
  fault?: string | undefined;
}

/** The redirects in the files of Netlify, Cloudflare and Vercel, in the folder, in a folder of it, or beside it. */
export function readHostRules(folder: string): HostRule[] {
  const places = homesOf(folder).flatMap((home) =>
    readers.map(([name, reader]) => ({ home, name, reader })),
  );
  const read = places.flatMap(({ home, name, reader }) => {
    const source = readSettingsFile(home, name);
    const file = posix.relative(folder, join(home, name));
    return source === undefined ? [] : reader(source).map((rule) => ({ file, ...rule }));
  });
  // A folder of the folder may be looked at in two ways.
  return [...new Map(read.map((rule) => [`${rule.file}\n${rule.from}`, rule])).values()];
}

type Rule = Omit<HostRule, 'file'>;

const unread: Rule[] = [{ from: 'all', to: 'all', fault: 'the file cannot be read' }];

const served = ['', 'public', 'static', 'source', 'docs'];

const readers: [name: string, reader: (source: string) => Rule[]][] = [
  ...served.map((place): [string, typeof linesIn] => [posix.join(place, '_redirects'), linesIn]),
  ['netlify.toml', netlifyIn],
  ['vercel.json', vercelIn],
];

/** `/from /to 301`, with what it asks of the visitor behind it, and of the address between both. */
function linesIn(source: string): Rule[] {
  return source.split(/\r?\n/).flatMap((line) => {
    const [from, ...rest] = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    const at = rest.findIndex((word) => /^(\/|https?:)/.test(word));
    if (!from || at === -1) return [];
    const [status, ...conditions] = rest.slice(at + 1);
    const isFree = at === 0 && conditions.length === 0;
    return [{ from, to: rest[at] ?? '', fault: faultOf(status ?? '301', isFree) }];
  });
}

function netlifyIn(source: string): Rule[] {
  const config = tomlIn(source);
  if (!isRecord(config)) return unread;
  return listOf(config['redirects']).map((rule) => {
    const isFree = !isRecord(rule) || ['conditions', 'query'].every((key) => !(key in rule));
    const status = isRecord(rule) ? (rule['status'] ?? 301) : 301;
    const [from = '', to = ''] = ['from', 'to'].map((key) => textAt(rule, key));
    return { from, to, fault: faultOf(String(status), isFree) };
  });
}

function vercelIn(source: string): Rule[] {
  const config = jsonIn(source);
  if (!isRecord(config)) return unread;
  return listOf(config['redirects']).map((rule) => {
    const isFree = !isRecord(rule) || ['has', 'missing'].every((key) => !(key in rule));
    const [from = '', to = ''] = ['source', 'destination'].map((key) => textAt(rule, key));
    return { from, to, fault: faultOf('301', isFree) };
  });
}

function faultOf(status: string, isFree: boolean): string | undefined {
  if (!/^30[12378]!?$/.test(status)) return `${status} is no redirect`;
  return isFree ? undefined : 'it holds for some visitors only';
}
